package dev.assay.conformance.generate;

import dev.assay.model.clause.Clause;
import dev.assay.model.clause.MemberPath;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.knowledge.HttpBinding.Location;
import software.amazon.smithy.model.knowledge.HttpBindingIndex;
import software.amazon.smithy.model.node.ArrayNode;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.shapes.EnumShape;
import software.amazon.smithy.model.shapes.IntEnumShape;
import software.amazon.smithy.model.shapes.ListShape;
import software.amazon.smithy.model.shapes.MapShape;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.shapes.ShapeType;
import software.amazon.smithy.model.traits.TimestampFormatTrait.Format;

/** Values of one member that break the constraint of one clause. Whether they break it alone is judged by who places them. */
public final class Violations {

    /** Lists and maps are filled beyond their limit only up to this. */
    private static final int MAX_ITEMS = 2_000;

    private final Model model;
    private final TypicalValues typical;

    /** Violations of constraints of this model. */
    public Violations(Model model) {
        this.model = model;
        this.typical = new TypicalValues(model, Map.of());
    }

    /** Values that break the clause, the nearest to valid ones first; none for clauses that no value breaks. */
    public List<Node> near(Clause clause, Node good, Location location, Random random) {
        MemberPath path = clause.member().orElseThrow();
        Shape target = model.expectShape(path.target());
        Constraints constraints = Constraints.of(model, path.last());
        boolean inDocument = location == Location.DOCUMENT || location == Location.PAYLOAD;
        return switch (clause.kind()) {
            case LENGTH -> wrongLength(target, constraints, good, random);
            case PATTERN ->
                Strings.wrongPattern(constraints).stream().map(Violations::node).toList();
            case RANGE -> wrongRange(target.getType(), constraints);
            case ENUM -> wrongEnum(target);
            case UNIQUE_ITEMS -> doubled((ListShape) target, constraints, random);
            case UNION -> wrongUnion(target, random);
            case DENSE -> List.of(typical.withNull(target, random));
            case TIMESTAMP_FORMAT ->
                Stream.concat(
                                TimestampTexts.wrong(format(path.last(), location), inDocument).stream(),
                                (inDocument ? WrongTypes.inDocument(target) : WrongTypes.asText(target)).stream())
                        .toList();
            case NUMBER_LIMITS -> NumberLimits.wrong(target.getType());
            case TYPE -> inDocument ? WrongTypes.inDocument(target) : WrongTypes.asText(target);
            default -> List.of();
        };
    }

    /** Further values that break the clause, at random. */
    public Optional<Arbitrary<Node>> random(Clause clause) {
        Constraints constraints =
                Constraints.of(model, clause.member().orElseThrow().last());
        boolean text = model.expectShape(clause.member().orElseThrow().target()).isStringShape();
        return switch (clause.kind()) {
            case PATTERN -> Strings.anyWrongPattern(constraints).map(strings -> strings.map(Node::from));
            case LENGTH ->
                text ? Strings.anyTooLong(constraints).map(strings -> strings.map(Node::from)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Format format(MemberShape member, Location location) {
        return HttpBindingIndex.of(model).determineTimestampFormat(member, location, Format.EPOCH_SECONDS);
    }

    private static Node node(String text) {
        return Node.from(text);
    }

    private List<Node> wrongLength(Shape target, Constraints constraints, Node good, Random random) {
        if (target instanceof ListShape list) {
            return wrongCounts(constraints)
                    .flatMap(count -> typical.list(list, count, constraints.uniqueItems(), random).stream())
                    .toList();
        }
        if (target instanceof MapShape map) {
            return wrongCounts(constraints)
                    .flatMap(count -> typical.map(map, count, random).stream())
                    .toList();
        }
        String text = good.asStringNode().map(string -> string.getValue()).orElse("assay");
        return Strings.wrongLengths(constraints, text).stream()
                .map(Violations::node)
                .toList();
    }

    private static Stream<Integer> wrongCounts(Constraints constraints) {
        Stream<Integer> few = constraints.minLength() > 0 ? Stream.of(constraints.minLength() - 1) : Stream.empty();
        return Stream.concat(few, constraints.maxLength().filter(max -> max < MAX_ITEMS).map(max -> max + 1).stream());
    }

    private static List<Node> wrongRange(ShapeType type, Constraints constraints) {
        boolean whole = type != ShapeType.FLOAT && type != ShapeType.DOUBLE && type != ShapeType.BIG_DECIMAL;
        BigDecimal step = whole ? BigDecimal.ONE : new BigDecimal("0.01");
        List<BigDecimal> numbers = new ArrayList<>();
        constraints.min().ifPresent(min -> numbers.addAll(List.of(min.subtract(step), min.subtract(BigDecimal.TEN))));
        constraints.max().ifPresent(max -> numbers.addAll(List.of(max.add(step), max.add(BigDecimal.TEN))));
        if (whole) {
            BigDecimal largest = BigDecimal.valueOf(Values.largest(type));
            constraints.max().ifPresent(max -> numbers.add(largest));
            numbers.removeIf(
                    number -> type != ShapeType.BIG_INTEGER && number.abs().compareTo(largest) > 0);
        }
        numbers.removeIf(number -> constraints
                        .min()
                        .filter(min -> number.compareTo(min) < 0)
                        .isEmpty()
                && constraints.max().filter(max -> number.compareTo(max) > 0).isEmpty());
        return numbers.stream()
                .distinct()
                .map(number -> whole ? whole(number) : (Node) Node.from(number))
                .toList();
    }

    private static Node whole(BigDecimal number) {
        BigInteger integer = number.toBigInteger();
        return Node.from(integer);
    }

    private static List<Node> wrongEnum(Shape target) {
        if (target instanceof IntEnumShape ints) {
            int largest =
                    ints.getEnumValues().values().stream().max(Integer::compare).orElse(0);
            return IntStream.of(largest + 1, -1, Integer.MAX_VALUE)
                    .filter(number -> !ints.getEnumValues().containsValue(number))
                    .mapToObj(number -> (Node) Node.from(number))
                    .toList();
        }
        List<String> allowed = List.copyOf(((EnumShape) target).getEnumValues().values());
        String first = allowed.get(0);
        return Stream.of(first + "X", swapCase(first), "ASSAY_UNKNOWN_VALUE", " " + first)
                .filter(text -> !allowed.contains(text))
                .map(Violations::node)
                .toList();
    }

    private static String swapCase(String text) {
        return text.codePoints()
                .map(c -> Character.isUpperCase(c) ? Character.toLowerCase(c) : Character.toUpperCase(c))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private List<Node> doubled(ListShape list, Constraints constraints, Random random) {
        int others = Math.max(constraints.minLength() - 2, 0);
        List<Node> items = new ArrayList<>(typical.distinct(list.getMember(), others + 1, random));
        items.add(items.get(0));
        return List.of(ArrayNode.fromNodes(items));
    }

    private List<Node> wrongUnion(Shape union, Random random) {
        List<MemberShape> members = union.members().stream().limit(2).toList();
        List<Node> values = new ArrayList<>(
                List.of(Node.objectNode(), Node.objectNode().withMember("assayUnknownMember", Node.from("assay"))));
        if (members.size() == 2) {
            values.add(Node.objectNode()
                    .withMember(members.get(0).getMemberName(), typical.generated(members.get(0), random))
                    .withMember(members.get(1).getMemberName(), typical.generated(members.get(1), random)));
        }
        return values;
    }
}
