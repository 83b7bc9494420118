package dev.assay.conformance.generate;

import dev.assay.conformance.generate.pattern.PatternStrings;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.node.ArrayNode;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.ObjectNode;
import software.amazon.smithy.model.shapes.EnumShape;
import software.amazon.smithy.model.shapes.IntEnumShape;
import software.amazon.smithy.model.shapes.ListShape;
import software.amazon.smithy.model.shapes.MapShape;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.shapes.ShapeType;

/** Arbitrary values of a member that keep every constraint of its shape, at any depth. */
final class Values {

    /** Beyond this depth only required members are made. */
    private static final int MAX_DEPTH = 4;

    /** The most items of a list or map beyond the least that it must have. */
    private static final int SPARE_ITEMS = 2;

    private static final int MAX_TEXT = 24;

    /** Shorter texts may be the name of something: of a parameter that a map of parameters must not have, for one. */
    private static final int LEAST_TEXT = 6;

    private final Model model;
    private final boolean requiredOnly;

    /** All values, or the smallest typical ones: no optional member, one item in an outermost list or map, none that need not be within. */
    Values(Model model, boolean requiredOnly) {
        this.model = model;
        this.requiredOnly = requiredOnly;
    }

    /** Values of a member. */
    Arbitrary<Node> of(MemberShape member) {
        return of(member, 0);
    }

    private Arbitrary<Node> of(MemberShape member, int depth) {
        Shape target = model.expectShape(member.getTarget());
        Constraints constraints = Constraints.of(model, member);
        return switch (target.getType()) {
            case STRING -> strings(constraints).map(Node::from);
            case ENUM ->
                choice(((EnumShape) target).getEnumValues().values().stream().map(Node::from));
            case INT_ENUM ->
                choice(((IntEnumShape) target).getEnumValues().values().stream().map(Node::from));
            case BLOB -> letters(constraints.minLength(), longest(constraints)).map(Node::from);
            case BOOLEAN -> Arbitraries.of(true, false).map(Node::from);
            case BYTE, SHORT, INTEGER, LONG, BIG_INTEGER ->
                whole(target.getType(), constraints).map(Node::from);
            case FLOAT, DOUBLE, BIG_DECIMAL -> decimal(constraints).map(Node::from);
            case TIMESTAMP -> Arbitraries.longs().between(0, 4_102_444_800L).map(Node::from);
            case DOCUMENT ->
                Arbitraries.of(
                        Node.from("assay"), Node.from(1), Node.objectNode().withMember("a", true));
            case LIST, SET -> list((ListShape) target, constraints, depth);
            case MAP -> map((MapShape) target, constraints, depth);
            case STRUCTURE -> structure(target, depth);
            case UNION -> union(target, depth);
            default ->
                throw new IllegalArgumentException(
                        "Values of the type " + target.getType() + " cannot be made: " + target.getId());
        };
    }

    private static Arbitrary<Node> choice(Stream<? extends Node> values) {
        List<Node> list = values.map(Node.class::cast).toList();
        return Arbitraries.of(list);
    }

    private Arbitrary<String> strings(Constraints constraints) {
        return constraints
                .pattern()
                .flatMap(pattern -> PatternStrings.of(pattern).matching(constraints.minLength(), longest(constraints)))
                .orElseGet(() -> letters(Math.max(constraints.minLength(), LEAST_TEXT), longest(constraints)));
    }

    private static int longest(Constraints constraints) {
        int comfortable = Math.max(constraints.minLength(), MAX_TEXT);
        return constraints.maxLength().map(max -> Math.min(max, comfortable)).orElse(comfortable);
    }

    private static Arbitrary<String> letters(int min, int max) {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .ofMinLength(Math.min(min, max))
                .ofMaxLength(max);
    }

    private static Arbitrary<BigInteger> whole(ShapeType type, Constraints constraints) {
        BigInteger largest = BigInteger.valueOf(largest(type));
        BigInteger lowest = constraints.min().map(Values::up).orElse(BigInteger.ZERO);
        BigInteger comfortable = lowest.add(BigInteger.valueOf(100));
        BigInteger highest = constraints
                .max()
                .map(Values::down)
                .orElse(type == ShapeType.BIG_INTEGER ? comfortable : comfortable.min(largest));
        return Arbitraries.bigIntegers().between(lowest.min(highest), highest);
    }

    private static BigInteger up(BigDecimal number) {
        return number.setScale(0, RoundingMode.CEILING).toBigInteger();
    }

    private static BigInteger down(BigDecimal number) {
        return number.setScale(0, RoundingMode.FLOOR).toBigInteger();
    }

    /** The largest number of a whole type; of an unbounded one, the largest long. */
    static long largest(ShapeType type) {
        return switch (type) {
            case BYTE -> Byte.MAX_VALUE;
            case SHORT -> Short.MAX_VALUE;
            case INTEGER, INT_ENUM -> Integer.MAX_VALUE;
            default -> Long.MAX_VALUE;
        };
    }

    private static Arbitrary<BigDecimal> decimal(Constraints constraints) {
        BigDecimal lowest = constraints.min().orElse(BigDecimal.ZERO);
        BigDecimal highest = constraints.max().orElse(lowest.add(BigDecimal.valueOf(100)));
        int scale = Math.max(2, Math.max(lowest.scale(), highest.scale()));
        return Arbitraries.bigDecimals().between(lowest.min(highest), highest).ofScale(scale);
    }

    private Arbitrary<Node> list(ListShape list, Constraints constraints, int depth) {
        var items = of(list.getMember(), depth + 1)
                .list()
                .ofMinSize(leastItems(constraints, depth))
                .ofMaxSize(mostItems(constraints, depth));
        return (constraints.uniqueItems() ? items.uniqueElements() : items).map(ArrayNode::fromNodes);
    }

    private Arbitrary<Node> map(MapShape map, Constraints constraints, int depth) {
        return Arbitraries.maps(of(map.getKey(), depth + 1), of(map.getValue(), depth + 1))
                .ofMinSize(leastItems(constraints, depth))
                .ofMaxSize(mostItems(constraints, depth))
                .map(entries -> {
                    ObjectNode.Builder object = ObjectNode.builder();
                    entries.forEach((key, value) ->
                            object.withMember(key.expectStringNode().getValue(), value));
                    return object.build();
                });
    }

    /** An empty list in a query is no list at all, so the smallest typical one has an item. */
    private int leastItems(Constraints constraints, int depth) {
        int typical = requiredOnly && depth == 0 ? Math.max(constraints.minLength(), 1) : constraints.minLength();
        return constraints.maxLength().map(max -> Math.min(max, typical)).orElse(typical);
    }

    private int mostItems(Constraints constraints, int depth) {
        int comfortable = leastItems(constraints, depth) + (requiredOnly || depth >= MAX_DEPTH ? 0 : SPARE_ITEMS);
        return constraints.maxLength().map(max -> Math.min(max, comfortable)).orElse(comfortable);
    }

    private Arbitrary<Node> structure(Shape structure, int depth) {
        Arbitrary<ObjectNode> object = Arbitraries.just(Node.objectNode());
        for (MemberShape member : structure.members()) {
            if (member.isRequired() || (!requiredOnly && depth < MAX_DEPTH)) {
                Arbitrary<Optional<Node>> value = member.isRequired()
                        ? of(member, depth + 1).map(Optional::of)
                        : Arbitraries.lazy(() -> of(member, depth + 1)).optional(0.3);
                object = Combinators.combine(object, value)
                        .as((made, next) -> next.map(node -> made.withMember(member.getMemberName(), node))
                                .orElse(made));
            }
        }
        return object.map(made -> made);
    }

    private Arbitrary<Node> union(Shape union, int depth) {
        List<Arbitrary<Node>> choices = union.members().stream()
                .filter(member -> depth < MAX_DEPTH
                        || model.expectShape(member.getTarget()).getType().getCategory() == ShapeType.Category.SIMPLE)
                .map(member -> Arbitraries.lazy(() -> of(member, depth + 1))
                        .map(value -> (Node) Node.objectNode().withMember(member.getMemberName(), value)))
                .toList();
        return Arbitraries.oneOf(choices);
    }
}
