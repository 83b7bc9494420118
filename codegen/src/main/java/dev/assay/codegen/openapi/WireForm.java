package dev.assay.codegen.openapi;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.knowledge.HttpBinding;
import software.amazon.smithy.model.knowledge.HttpBindingIndex;
import software.amazon.smithy.model.node.ArrayNode;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.ObjectNode;
import software.amazon.smithy.model.node.StringNode;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.shapes.StructureShape;
import software.amazon.smithy.model.traits.JsonNameTrait;
import software.amazon.smithy.model.traits.StringTrait;

/** Values of the model as they stand in a JSON body. */
final class WireForm {
    private final Model model;

    WireForm(Model model) {
        this.model = model;
    }

    /** The members of an error that travel in the body, by their names there. */
    Node bodyOfError(StructureShape error, ObjectNode content) {
        Set<String> inBody = inBody(error);
        ObjectNode.Builder body = ObjectNode.builder();
        content.getMembers().forEach((name, value) -> {
            if (inBody.contains(name.getValue())) {
                body.withMember(name, value);
            }
        });
        return of(error, body.build());
    }

    /** A made-up body of an error, where one can be made up. */
    Optional<Node> sampleOfError(StructureShape error, String message) {
        Set<String> inBody = inBody(error);
        return new Samples(model).body(error, member -> inBody.contains(member.getMemberName()), message);
    }

    private Set<String> inBody(StructureShape error) {
        return HttpBindingIndex.of(model).getResponseBindings(error, HttpBinding.Location.DOCUMENT).stream()
                .map(HttpBinding::getMemberName)
                .collect(Collectors.toSet());
    }

    private Node of(Shape shape, Node value) {
        if (value instanceof ObjectNode object) {
            return ofObject(shape, object);
        }
        if (value instanceof ArrayNode array && shape.isListShape()) {
            Shape element = target(shape.asListShape().orElseThrow().getMember());
            return array.getElements().stream().map(item -> of(element, item)).collect(ArrayNode.collect());
        }
        return value;
    }

    private Node ofObject(Shape shape, ObjectNode object) {
        ObjectNode.Builder result = ObjectNode.builder();
        for (Map.Entry<StringNode, Node> entry : object.getMembers().entrySet()) {
            String name = entry.getKey().getValue();
            MemberShape member = shape.isMapShape()
                    ? shape.asMapShape().orElseThrow().getValue()
                    : shape.getMember(name).orElse(null);
            if (member == null) {
                result.withMember(name, entry.getValue());
            } else {
                result.withMember(shape.isMapShape() ? name : name(member), of(target(member), entry.getValue()));
            }
        }
        return result.build();
    }

    /** The name of a member in a JSON body. */
    static String name(MemberShape member) {
        return member.getTrait(JsonNameTrait.class).map(StringTrait::getValue).orElse(member.getMemberName());
    }

    private Shape target(MemberShape member) {
        return model.expectShape(member.getTarget());
    }
}
