package dev.assay.conformance.protocol.restjson;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.node.ArrayNode;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.ObjectNode;
import software.amazon.smithy.model.shapes.ListShape;
import software.amazon.smithy.model.shapes.MapShape;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.traits.ClientOptionalTrait;
import software.amazon.smithy.model.traits.DefaultTrait;
import software.amazon.smithy.model.traits.StreamingTrait;
import software.amazon.smithy.model.traits.TimestampFormatTrait.Format;

/**
 * Fills in default values where generated clients do: in responses everywhere, in requests below the top level. Members with
 * {@code clientOptional} and defaults of null are left alone.
 */
public final class ClientDefaults {
    private final Model model;

    /** Defaults of the shapes of a model. */
    public ClientDefaults(Model model) {
        this.model = model;
    }

    /** The value with defaults for absent members of this structure and of all structures within. */
    public ObjectNode filled(Shape structure, ObjectNode value) {
        ObjectNode result = within(structure, value);
        for (MemberShape member : structure.isStructureShape() ? structure.members() : List.<MemberShape>of()) {
            if (result.getMember(member.getMemberName()).isEmpty()) {
                Optional<Node> filling = defaultOf(member);
                if (filling.isPresent()) {
                    result = result.withMember(member.getMemberName(), filling.get());
                }
            }
        }
        return result;
    }

    /** The value with defaults in the structures within its members, but none for its own members, as requests have it. */
    public ObjectNode within(Shape structure, ObjectNode value) {
        ObjectNode.Builder result = Node.objectNodeBuilder();
        value.getStringMap()
                .forEach((name, node) -> result.withMember(
                        name,
                        structure
                                .getMember(name)
                                .map(member -> nested(member, node))
                                .orElse(node)));
        return result.build();
    }

    private Node nested(MemberShape member, Node node) {
        Shape target = model.expectShape(member.getTarget());
        if (target.isListShape() && node instanceof ArrayNode array) {
            ListShape list = target.asListShape().orElseThrow();
            return Node.arrayNode(array.getElements().stream()
                    .map(element -> nested(list.getMember(), element))
                    .toArray(Node[]::new));
        } else if (target.isMapShape() && node instanceof ObjectNode object) {
            MapShape map = target.asMapShape().orElseThrow();
            ObjectNode.Builder entries = Node.objectNodeBuilder();
            object.getStringMap().forEach((key, entry) -> entries.withMember(key, nested(map.getValue(), entry)));
            return entries.build();
        } else if ((target.isStructureShape() || target.isUnionShape()) && node instanceof ObjectNode object) {
            return filled(target, object);
        }
        return node;
    }

    private Optional<Node> defaultOf(MemberShape member) {
        // A stream is always there; an empty one is what its default says.
        boolean streams = model.expectShape(member.getTarget()).hasTrait(StreamingTrait.class);
        if (streams || member.hasTrait(ClientOptionalTrait.class)) {
            return Optional.empty();
        }
        return member.getTrait(DefaultTrait.class)
                .map(DefaultTrait::toNode)
                .filter(node -> !node.isNullNode())
                .map(node -> asParams(model.expectShape(member.getTarget()), node));
    }

    /** A model writes the default of a blob in base64 and may write that of a timestamp as a date. */
    private static Node asParams(Shape target, Node node) {
        if (target.isBlobShape()) {
            byte[] octets = Base64.getDecoder().decode(node.expectStringNode().getValue());
            return Node.from(new String(octets, StandardCharsets.UTF_8));
        }
        if (target.isTimestampShape() && node.isStringNode()) {
            return Timestamps.parse(node.expectStringNode().getValue(), Format.DATE_TIME)
                    .orElse(node);
        }
        return node;
    }
}
