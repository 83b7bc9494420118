package dev.assay.conformance.generate;

import dev.assay.conformance.verdict.ShapeJudge;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.node.ArrayNode;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.ObjectNode;
import software.amazon.smithy.model.shapes.ListShape;
import software.amazon.smithy.model.shapes.MapShape;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.traits.ExamplesTrait;
import software.amazon.smithy.model.traits.HttpLabelTrait;

/**
 * One good value for a member: what the target's profile says, else a fresh name where the value is a constrained string, else what
 * the operation's examples show, else a generated one.
 */
final class TypicalValues {

    private static final int SUFFIX = 8;

    private final Model model;
    private final Map<String, Node> known;
    private final Values values;
    private final ShapeJudge judge;

    TypicalValues(Model model, Map<String, Node> known) {
        this.model = model;
        this.known = known;
        this.values = new Values(model, true);
        this.judge = new ShapeJudge(model);
    }

    /** A value for a member of the operation's input. */
    Node of(OperationShape operation, MemberShape member, Random random) {
        return Stream.of(
                        Optional.ofNullable(known.get(operation.getId().getName() + "." + member.getMemberName())),
                        Optional.ofNullable(known.get(member.getMemberName())),
                        freshName(member, random),
                        fromExamples(operation, member))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() ->
                        member.hasTrait(HttpLabelTrait.class) ? label(member, random) : generated(member, random));
    }

    /** A value for a label, without characters that have to be encoded where there is one: how those are read is for a clause of its own. */
    private Node label(MemberShape member, Random random) {
        List<Node> values =
                Stream.generate(() -> generated(member, random)).limit(40).toList();
        return values.stream()
                .filter(value -> value.asStringNode()
                        .map(text -> text.getValue().matches("[A-Za-z0-9_~-]+"))
                        .orElse(true))
                .findFirst()
                .orElse(values.get(0));
    }

    /** A value for any member, at any depth. */
    Node generated(MemberShape member, Random random) {
        Shape target = model.expectShape(member.getTarget());
        if (target.isStringShape()) {
            Optional<Node> name = freshName(member, random);
            if (name.isPresent()) {
                return name.get();
            }
        }
        return values.of(member).generator(100, false).next(random).value();
    }

    /** A name that tells where it comes from and that nobody else uses, if one fits the constraints. */
    private Optional<Node> freshName(MemberShape member, Random random) {
        if (!model.expectShape(member.getTarget()).isStringShape()
                || !Constraints.of(model, member).isStated()) {
            return Optional.empty();
        }
        String suffix = Long.toString(Math.floorMod(random.nextLong(), 2_821_109_907_456L) + 2_821_109_907_456L, 36)
                .substring(0, SUFFIX);
        return Stream.of(
                        "assay-" + suffix,
                        "assay" + suffix,
                        "a" + suffix,
                        suffix,
                        "a" + suffix.substring(0, 4),
                        "assay")
                .map(Node::from)
                .filter(name -> judge.isValid(member, name))
                .findFirst()
                .map(name -> name);
    }

    private static Optional<Node> fromExamples(OperationShape operation, MemberShape member) {
        return operation.getTrait(ExamplesTrait.class).stream()
                .flatMap(trait -> trait.getExamples().stream())
                .filter(example -> example.getError().isEmpty())
                .map(ExamplesTrait.Example::getInput)
                .map(ObjectNode::getStringMap)
                .map(input -> Optional.ofNullable(input.get(member.getMemberName())))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Different values for a member: as many as asked for, or fewer where chance finds no more. */
    List<Node> distinct(MemberShape member, int count, Random random) {
        Stream<Node> names = Stream.generate(() -> generated(member, random)).limit(count * 20L);
        Stream<Node> others = Stream.generate(() ->
                        values.of(member).generator(100, false).next(random).value())
                .limit(count * 20L);
        return Stream.concat(names, others).distinct().limit(count).toList();
    }

    /** A list of so many items, which differ as far as they can; empty where they have to differ and cannot. */
    Optional<Node> list(ListShape list, int count, boolean unique, Random random) {
        List<Node> distinct = distinct(list.getMember(), count, random);
        if (distinct.size() < count && unique) {
            return Optional.empty();
        }
        List<Node> items = IntStream.range(0, count)
                .mapToObj(i -> distinct.get(i % distinct.size()))
                .toList();
        return Optional.of(ArrayNode.fromNodes(items));
    }

    /** A list whose only item, or a map whose only value, is null. */
    Node withNull(Shape target, Random random) {
        if (target instanceof MapShape map) {
            String key = generated(map.getKey(), random).expectStringNode().getValue();
            return Node.objectNode().withMember(key, Node.nullNode());
        }
        return ArrayNode.fromNodes(Node.nullNode());
    }

    /** A map of so many entries; empty where there are not so many keys. */
    Optional<Node> map(MapShape map, int count, Random random) {
        List<Node> keys = distinct(map.getKey(), count, random);
        ObjectNode.Builder object = ObjectNode.builder();
        for (Node key : keys) {
            object.withMember(key.expectStringNode().getValue(), generated(map.getValue(), random));
        }
        return keys.size() < count ? Optional.empty() : Optional.of(object.build());
    }
}
