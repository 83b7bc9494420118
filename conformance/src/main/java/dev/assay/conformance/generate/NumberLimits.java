package dev.assay.conformance.generate;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.shapes.ShapeType;

/** Numbers at the limits of what a type holds, and just beyond. */
final class NumberLimits {

    private static final BigInteger FAR = BigInteger.TEN.pow(30);

    private NumberLimits() {}

    /** What the type does not hold. */
    static List<Node> wrong(ShapeType type) {
        return switch (type) {
            case BYTE, SHORT, INTEGER, LONG -> {
                BigInteger largest = BigInteger.valueOf(Values.largest(type));
                yield Stream.of(
                                largest.add(BigInteger.ONE),
                                largest.add(BigInteger.TWO).negate(),
                                FAR,
                                FAR.negate())
                        .<Node>map(Node::from)
                        .toList();
            }
            case BIG_INTEGER -> List.of(Node.from(new BigDecimal("10000000000000000000000.5")));
            default -> List.of();
        };
    }

    /** What the type just holds and the range of the member allows. */
    static List<Node> right(ShapeType type, Constraints constraints) {
        List<BigDecimal> numbers = new ArrayList<>(limits(type));
        numbers.removeIf(number -> isOutside(number, constraints));
        List<Node> values =
                new ArrayList<>(numbers.stream().map(NumberLimits::node).toList());
        boolean bounded = constraints.min().isPresent() || constraints.max().isPresent();
        if (!bounded && (type == ShapeType.FLOAT || type == ShapeType.DOUBLE)) {
            Stream.of("NaN", "Infinity", "-Infinity").map(Node::from).forEach(values::add);
        }
        return values;
    }

    private static List<BigDecimal> limits(ShapeType type) {
        return switch (type) {
            case BYTE, SHORT, INTEGER, LONG -> {
                BigDecimal largest = BigDecimal.valueOf(Values.largest(type));
                yield List.of(largest, largest.add(BigDecimal.ONE).negate(), BigDecimal.ZERO);
            }
            case FLOAT -> List.of(new BigDecimal("3.4028235E38"), new BigDecimal("-1.5E-40"), BigDecimal.ZERO);
            case DOUBLE ->
                List.of(new BigDecimal("1.7976931348623157E308"), new BigDecimal("-5E-324"), BigDecimal.ZERO);
            case BIG_INTEGER -> List.of(new BigDecimal(BigInteger.TEN.pow(40)), new BigDecimal(FAR.negate()));
            case BIG_DECIMAL ->
                List.of(new BigDecimal("1.000000000000000000000000000000000001"), new BigDecimal("-1E+30"));
            default -> List.of();
        };
    }

    private static boolean isOutside(BigDecimal number, Constraints constraints) {
        return constraints.min().filter(min -> number.compareTo(min) < 0).isPresent()
                || constraints.max().filter(max -> number.compareTo(max) > 0).isPresent();
    }

    private static Node node(BigDecimal number) {
        return number.scale() <= 0 && number.precision() - number.scale() < 60
                ? Node.from(number.toBigIntegerExact())
                : Node.from(number);
    }
}
