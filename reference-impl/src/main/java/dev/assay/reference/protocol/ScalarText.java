package dev.assay.reference.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.assay.reference.schema.Schema;
import dev.assay.reference.schema.Timestamps;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Pattern;
import software.amazon.smithy.model.shapes.ShapeType;
import software.amazon.smithy.model.traits.TimestampFormatTrait.Format;

/** Scalars as they stand in labels, queries and headers. */
final class ScalarText {
    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,400}");
    private static final Pattern DECIMAL =
            Pattern.compile("-?[0-9]{1,400}(?:\\.[0-9]{1,400})?(?:[eE][+-]?[0-9]{1,3})?");

    private ScalarText() {}

    /**
     * Reads a scalar.
     *
     * @param place what the text was found in, for the message
     * @param whereUnstated the timestamp format if the model states none
     * @throws ProtocolException if the text is none of the type
     */
    static JsonNode read(String text, Schema schema, Format whereUnstated, String place) {
        return switch (schema.type()) {
            case STRING, ENUM, BLOB -> TextNode.valueOf(text);
            case BOOLEAN -> bool(text, place);
            case BYTE, SHORT, INTEGER, INT_ENUM, LONG, BIG_INTEGER -> integer(text, schema.type(), place);
            case FLOAT, DOUBLE -> floating(text, place);
            case BIG_DECIMAL -> DecimalNode.valueOf(new BigDecimal(expect(DECIMAL, text, place, "a number")));
            case TIMESTAMP -> timestamp(text, schema.timestampFormat(whereUnstated), place);
            default -> throw new IllegalStateException(schema + " cannot be bound to " + place);
        };
    }

    private static JsonNode bool(String text, String place) {
        return switch (text) {
            case "true" -> BooleanNode.TRUE;
            case "false" -> BooleanNode.FALSE;
            default -> throw unreadable(place, "true or false");
        };
    }

    private static JsonNode integer(String text, ShapeType type, String place) {
        BigInteger value = new BigInteger(expect(INTEGER, text, place, "a whole number"));
        return type == ShapeType.BIG_INTEGER ? BigIntegerNode.valueOf(value) : Integers.fit(value, type, place);
    }

    private static JsonNode floating(String text, String place) {
        return switch (text) {
            case "NaN", "Infinity", "-Infinity" -> DoubleNode.valueOf(Double.parseDouble(text));
            default -> DoubleNode.valueOf(Double.parseDouble(expect(DECIMAL, text, place, "a number")));
        };
    }

    private static JsonNode timestamp(String text, Format format, String place) {
        try {
            return TextNode.valueOf(Timestamps.parse(text, format).toString());
        } catch (DateTimeException e) {
            throw unreadable(place, "a time in the format " + format);
        }
    }

    private static String expect(Pattern pattern, String text, String place, String expected) {
        if (!pattern.matcher(text).matches()) {
            throw unreadable(place, expected);
        }
        return text;
    }

    private static ProtocolException unreadable(String place, String expected) {
        return ProtocolException.serialization("Expected " + expected + " in " + place + ".");
    }

    /** Writes a scalar. */
    static String write(JsonNode value, Schema schema, Format whereUnstated) {
        return switch (schema.type()) {
            case TIMESTAMP ->
                Timestamps.format(Instant.parse(value.textValue()), schema.timestampFormat(whereUnstated));
            case FLOAT -> value.isTextual() ? value.textValue() : Float.toString(value.floatValue());
            default -> value.asText();
        };
    }
}
