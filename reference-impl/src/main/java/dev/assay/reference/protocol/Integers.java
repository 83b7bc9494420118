package dev.assay.reference.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import java.math.BigInteger;
import software.amazon.smithy.model.shapes.ShapeType;

/** Whole numbers of a bounded type; none is ever cut to fit. */
final class Integers {
    private Integers() {}

    /** @throws ProtocolException if the type cannot hold the value */
    static JsonNode fit(BigInteger value, ShapeType type, String place) {
        if (value.bitLength() > 63) {
            throw outOfBounds(type, place);
        }
        return fit(value.longValue(), type, place);
    }

    /** @throws ProtocolException if the type cannot hold the value */
    static JsonNode fit(long value, ShapeType type, String place) {
        return switch (type) {
            case LONG -> LongNode.valueOf(value);
            case BYTE -> bounded(value, Byte.MIN_VALUE, Byte.MAX_VALUE, type, place);
            case SHORT -> bounded(value, Short.MIN_VALUE, Short.MAX_VALUE, type, place);
            default -> bounded(value, Integer.MIN_VALUE, Integer.MAX_VALUE, type, place);
        };
    }

    private static JsonNode bounded(long value, int min, int max, ShapeType type, String place) {
        if (value < min || value > max) {
            throw outOfBounds(type, place);
        }
        return IntNode.valueOf((int) value);
    }

    private static ProtocolException outOfBounds(ShapeType type, String place) {
        return ProtocolException.serialization("The number in " + place + " does not fit the type " + type + ".");
    }
}
