package dev.assay.conformance.protocol.restjson;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.NumberNode;
import software.amazon.smithy.model.shapes.ShapeType;

/** Reads numbers and blobs, which bodies and headers have in common. */
final class ScalarReader {
    /** What JSON and headers may write as text where a number is meant. */
    static final Set<String> NOT_FINITE = Set.of("NaN", "Infinity", "-Infinity");

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?");
    private static final int DIGITS = 400;

    private ScalarReader() {}

    /** What is wrong with a number for its shape; empty if nothing is. */
    static Optional<String> complaint(ShapeType type, NumberNode number) {
        Optional<Range> range = range(type);
        Optional<BigDecimal> value = number.asBigDecimal();
        if (type == ShapeType.FLOAT || type == ShapeType.DOUBLE || type == ShapeType.BIG_DECIMAL || value.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal plain = value.get().stripTrailingZeros();
        if (plain.scale() > 0) {
            return Optional.of("is " + number.getValue() + ", but has to be a whole number");
        }
        if (range.isPresent()
                && (plain.compareTo(new BigDecimal(range.get().min)) < 0
                        || plain.compareTo(new BigDecimal(range.get().max)) > 0)) {
            return Optional.of("is " + number.getValue() + ", which is outside the range of a " + type.toString());
        }
        return Optional.empty();
    }

    /** The number that a text holds. */
    static Optional<NumberNode> number(String text) {
        if (text.length() > DIGITS || !NUMBER.matcher(text).matches()) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(text);
        if (value.scale() == 0 && value.precision() < 19) {
            return Optional.of(Node.from(value.longValueExact()));
        }
        return Optional.of(Node.from(value));
    }

    /** The text that a blob holds, written in base64. */
    static Optional<Node> blob(String base64) {
        try {
            byte[] octets = Base64.getDecoder().decode(base64);
            return Optional.of(Node.from(new String(octets, StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private record Range(BigInteger min, BigInteger max) {
        static Range of(long min, long max) {
            return new Range(BigInteger.valueOf(min), BigInteger.valueOf(max));
        }
    }

    private static Optional<Range> range(ShapeType type) {
        return switch (type) {
            case BYTE -> Optional.of(Range.of(Byte.MIN_VALUE, Byte.MAX_VALUE));
            case SHORT -> Optional.of(Range.of(Short.MIN_VALUE, Short.MAX_VALUE));
            case INTEGER, INT_ENUM -> Optional.of(Range.of(Integer.MIN_VALUE, Integer.MAX_VALUE));
            case LONG -> Optional.of(Range.of(Long.MIN_VALUE, Long.MAX_VALUE));
            default -> Optional.empty();
        };
    }
}
