package dev.assay.conformance.protocol.restjson;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.node.ArrayNode;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.ObjectNode;
import software.amazon.smithy.model.shapes.Shape;

/** Compares node values: numbers by value, objects without regard to order. Written apart from the code under test. */
final class NodeComparison {
    private NodeComparison() {}

    static boolean same(Node one, Node other) {
        return Objects.equals(canonical(one), canonical(other));
    }

    /** Test parameters write unset members of structures as null; the encoder would take a null for one to be sent. */
    static ObjectNode withoutUnsetMembers(Model model, Shape structure, ObjectNode params) {
        ObjectNode.Builder set = Node.objectNodeBuilder();
        params.getStringMap().forEach((name, value) -> {
            if (!value.isNullNode()) {
                Shape target = structure
                        .getMember(name)
                        .map(member -> model.expectShape(member.getTarget()))
                        .orElse(structure);
                set.withMember(name, within(model, target, value));
            }
        });
        return set.build();
    }

    private static Node within(Model model, Shape shape, Node value) {
        if ((shape.isStructureShape() || shape.isUnionShape()) && value instanceof ObjectNode object) {
            return withoutUnsetMembers(model, shape, object);
        } else if (shape.isListShape() && value instanceof ArrayNode array) {
            Shape target = model.expectShape(
                    shape.asListShape().orElseThrow().getMember().getTarget());
            return Node.arrayNode(array.getElements().stream()
                    .map(element -> within(model, target, element))
                    .toArray(Node[]::new));
        } else if (shape.isMapShape() && value instanceof ObjectNode object) {
            Shape target = model.expectShape(
                    shape.asMapShape().orElseThrow().getValue().getTarget());
            ObjectNode.Builder entries = Node.objectNodeBuilder();
            object.getStringMap().forEach((key, entry) -> entries.withMember(key, within(model, target, entry)));
            return entries.build();
        }
        return value;
    }

    private static Object canonical(Node node) {
        return switch (node.getType()) {
            case NUMBER -> {
                var number = node.expectNumberNode();
                yield number.asBigDecimal().isPresent()
                        ? number.asBigDecimal().get().stripTrailingZeros()
                        : number.getValue().toString();
            }
            case STRING -> "text " + node.expectStringNode().getValue();
            case BOOLEAN -> node.expectBooleanNode().getValue();
            case ARRAY -> {
                List<Object> elements = node.expectArrayNode().getElements().stream()
                        .map(NodeComparison::canonical)
                        .toList();
                yield elements;
            }
            case OBJECT -> {
                Map<String, Object> members = new LinkedHashMap<>();
                node.expectObjectNode().getStringMap().forEach((key, value) -> members.put(key, canonical(value)));
                yield members;
            }
            case NULL -> "nothing";
        };
    }
}
