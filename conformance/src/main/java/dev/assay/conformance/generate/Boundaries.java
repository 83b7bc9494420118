package dev.assay.conformance.generate;

import dev.assay.model.clause.Clause;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
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

/** Values of one member at the very limits that a clause allows. */
public final class Boundaries {

    private static final int MAX_ITEMS = 100;

    private final Model model;
    private final TypicalValues typical;

    /** Boundaries of constraints of this model. */
    public Boundaries(Model model) {
        this.model = model;
        this.typical = new TypicalValues(model, Map.of());
    }

    /** Values that keep the clause and only just so; none for clauses without limits. */
    public List<Node> of(Clause clause, Node good, Location location, Random random) {
        MemberShape member = clause.member().orElseThrow().last();
        Shape target = model.expectShape(member.getTarget());
        Constraints constraints = Constraints.of(model, member);
        return switch (clause.kind()) {
            case LENGTH -> lengths(target, constraints, good, random);
            case PATTERN ->
                Strings.rightPattern(constraints).stream()
                        .map(text -> (Node) Node.from(text))
                        .toList();
            case RANGE -> range(target.getType(), constraints);
            case ENUM -> choices(target);
            case NUMBER_LIMITS -> NumberLimits.right(target.getType(), constraints);
            case TIMESTAMP_FORMAT ->
                TimestampTexts.right(
                        HttpBindingIndex.of(model).determineTimestampFormat(member, location, Format.EPOCH_SECONDS));
            case SPARSE -> List.of(typical.withNull(target, random));
            case UNION -> alternatives(target, random);
            case UNIQUE_ITEMS -> {
                int most = constraints.maxLength().orElse(2);
                int count = Math.max(constraints.minLength(), Math.min(2, most));
                yield List.of(ArrayNode.fromNodes(typical.distinct(((ListShape) target).getMember(), count, random)));
            }
            default -> List.of();
        };
    }

    /** Texts that keep the constraints of a member: those that hold a character which has to be encoded in a path, or those that hold none. */
    public List<String> labels(MemberShape member, boolean encoded) {
        return Strings.rightPattern(Constraints.of(model, member)).stream()
                .filter(text -> text.equals(text.strip()) && encoded != text.matches("[A-Za-z0-9_~-]+"))
                .toList();
    }

    /** The union by each of its members in turn. */
    private List<Node> alternatives(Shape union, Random random) {
        return union.members().stream()
                .<Node>map(member ->
                        Node.objectNode().withMember(member.getMemberName(), typical.generated(member, random)))
                .toList();
    }

    private List<Node> lengths(Shape target, Constraints constraints, Node good, Random random) {
        if (target instanceof ListShape list) {
            return counts(constraints)
                    .flatMap(count -> typical.list(list, count, constraints.uniqueItems(), random).stream())
                    .toList();
        }
        if (target instanceof MapShape map) {
            return counts(constraints)
                    .flatMap(count -> typical.map(map, count, random).stream())
                    .toList();
        }
        String text = good.asStringNode().map(string -> string.getValue()).orElse("assay");
        return Strings.boundaryLengths(constraints, text).stream()
                .map(string -> (Node) Node.from(string))
                .toList();
    }

    private static Stream<Integer> counts(Constraints constraints) {
        Stream<Integer> least = constraints.minLength() > 0 ? Stream.of(constraints.minLength()) : Stream.empty();
        return Stream.concat(least, constraints.maxLength().filter(max -> max <= MAX_ITEMS).stream())
                .distinct();
    }

    private static List<Node> range(ShapeType type, Constraints constraints) {
        boolean whole = type != ShapeType.FLOAT && type != ShapeType.DOUBLE && type != ShapeType.BIG_DECIMAL;
        List<BigDecimal> limits = new ArrayList<>();
        constraints.min().ifPresent(limits::add);
        constraints.max().ifPresent(limits::add);
        return limits.stream()
                .distinct()
                .map(limit -> whole ? (Node) Node.from(limit.toBigInteger()) : (Node) Node.from(limit))
                .toList();
    }

    private static List<Node> choices(Shape target) {
        if (target instanceof IntEnumShape ints) {
            return ints.getEnumValues().values().stream()
                    .map(value -> (Node) Node.from(value))
                    .toList();
        }
        return ((EnumShape) target)
                .getEnumValues().values().stream()
                        .map(value -> (Node) Node.from(value))
                        .toList();
    }
}
