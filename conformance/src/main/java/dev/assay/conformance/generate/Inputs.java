package dev.assay.conformance.generate;

import dev.assay.conformance.verdict.ShapeJudge;
import dev.assay.model.clause.MemberPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.knowledge.OperationIndex;
import software.amazon.smithy.model.node.ArrayNode;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.ObjectNode;
import software.amazon.smithy.model.shapes.ListShape;
import software.amazon.smithy.model.shapes.MapShape;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.shapes.StructureShape;

/** Builds whole inputs of operations: small valid ones, and variants of them that differ in one place. */
public final class Inputs {

    private final Model model;
    private final TypicalValues typical;
    private final ShapeJudge judge;

    /**
     * A builder of inputs.
     *
     * @param known values for members, by {@code Operation.member} or {@code member}
     */
    public Inputs(Model model, Map<String, Node> known) {
        this.model = model;
        this.typical = new TypicalValues(model, known);
        this.judge = new ShapeJudge(model);
    }

    /**
     * A valid input of the required members alone.
     *
     * @param given values that go before all others, by member name
     */
    public ObjectNode minimal(OperationShape operation, Map<String, Node> given, Random random) {
        ObjectNode input = Node.objectNode();
        for (MemberShape member : shape(operation).members()) {
            Node value = given.get(member.getMemberName());
            if (value == null && member.isRequired()) {
                value = typical.of(operation, member, random);
            }
            if (value != null) {
                input = input.withMember(member.getMemberName(), value);
            }
        }
        return input;
    }

    /** A typical value of a member, at any depth. */
    public Node typical(MemberShape member, Random random) {
        return typical.generated(member, random);
    }

    /** The input with a value at a path; what the path leads through is made where it is not there. */
    public ObjectNode place(ObjectNode input, MemberPath path, Node value, Random random) {
        return place(input, path.members(), value, random).expectObjectNode();
    }

    /** The input without what a path leads to. */
    public ObjectNode remove(ObjectNode input, MemberPath path, Random random) {
        if (path.isTopLevel()) {
            return input.withoutMember(path.last().getMemberName());
        }
        List<MemberShape> outer = path.members().subList(0, path.members().size() - 1);
        MemberShape container = outer.get(outer.size() - 1);
        ObjectNode inside = typical.generated(container, random).expectObjectNode();
        return place(input, outer, inside.withoutMember(path.last().getMemberName()), random)
                .expectObjectNode();
    }

    private Node place(Node container, List<MemberShape> path, Node value, Random random) {
        MemberShape member = path.get(0);
        List<MemberShape> rest = path.subList(1, path.size());
        Shape shape = model.expectShape(member.getContainer());
        if (shape instanceof ListShape) {
            return placeItem(container.expectArrayNode(), member, rest, value, random);
        }
        ObjectNode object = container.expectObjectNode();
        if (shape instanceof MapShape map) {
            return placeEntry(object, map, member, rest, value, random);
        }
        Node inner = rest.isEmpty()
                ? value
                : place(
                        object.getMember(member.getMemberName()).orElseGet(() -> emptyOf(member, random)),
                        rest,
                        value,
                        random);
        ObjectNode base = shape.isUnionShape() ? Node.objectNode() : object;
        return base.withMember(member.getMemberName(), inner);
    }

    private Node placeItem(ArrayNode items, MemberShape member, List<MemberShape> rest, Node value, Random random) {
        Node first = items.isEmpty() ? emptyOf(member, random) : items.get(0).orElseThrow();
        List<Node> changed = new ArrayList<>(items.getElements());
        Node item = rest.isEmpty() ? value : place(first, rest, value, random);
        if (changed.isEmpty()) {
            changed.add(item);
        } else {
            changed.set(0, item);
        }
        return ArrayNode.fromNodes(changed);
    }

    private Node placeEntry(
            ObjectNode entries, MapShape map, MemberShape member, List<MemberShape> rest, Node value, Random random) {
        boolean isKey = member.equals(map.getKey());
        String firstKey = entries.isEmpty()
                ? typical.generated(map.getKey(), random).expectStringNode().getValue()
                : entries.getStringMap().keySet().iterator().next();
        Node firstValue = entries.getMember(firstKey).orElseGet(() -> typical.generated(map.getValue(), random));
        ObjectNode others = entries.withoutMember(firstKey);
        if (isKey) {
            return others.withMember(value.expectStringNode().getValue(), firstValue);
        }
        return others.withMember(firstKey, rest.isEmpty() ? value : place(firstValue, rest, value, random));
    }

    private Node emptyOf(MemberShape member, Random random) {
        return typical.generated(member, random);
    }

    /** The shape of an operation's input. */
    public StructureShape shape(OperationShape operation) {
        return OperationIndex.of(model).expectInputShape(operation);
    }

    /** Whether an input keeps every constraint of its operation. */
    public boolean isValid(OperationShape operation, Node input) {
        return judge.isValid(shape(operation), input);
    }

    /** How many constraints an input breaks. */
    public int breaches(OperationShape operation, Node input) {
        return violations(operation, input).size();
    }

    /** Sentences about the constraints that an input breaks, what is required included. */
    public List<String> violations(OperationShape operation, Node input) {
        List<String> sentences = new ArrayList<>(judge.missing(shape(operation), input));
        sentences.addAll(judge.violations(shape(operation), input));
        return sentences;
    }
}
