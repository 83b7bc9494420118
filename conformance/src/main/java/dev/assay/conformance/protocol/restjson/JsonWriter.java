package dev.assay.conformance.protocol.restjson;

import dev.assay.conformance.protocol.Verbatim;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.knowledge.HttpBinding;
import software.amazon.smithy.model.knowledge.HttpBindingIndex;
import software.amazon.smithy.model.node.ArrayNode;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.NumberNode;
import software.amazon.smithy.model.node.ObjectNode;
import software.amazon.smithy.model.node.StringNode;
import software.amazon.smithy.model.shapes.MapShape;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.traits.JsonNameTrait;
import software.amazon.smithy.model.traits.TimestampFormatTrait.Format;

/**
 * Turns values of the {@code params} convention into the JSON of the wire. What does not have its shape's type is written as it stands, nulls and
 * unknown members too.
 */
final class JsonWriter {
    private final Model model;
    private final HttpBindingIndex bindings;

    JsonWriter(Model model, HttpBindingIndex bindings) {
        this.model = model;
        this.bindings = bindings;
    }

    /** The value of a member of a structure, a list, a map or a union. */
    Node write(MemberShape member, Node value) {
        return Verbatim.json(value).orElseGet(() -> byShape(member, value));
    }

    private Node byShape(MemberShape member, Node value) {
        Shape target = model.expectShape(member.getTarget());
        return switch (target.getType()) {
            case BLOB ->
                value.asStringNode()
                        .<Node>map(text -> Node.from(TextWriter.base64(text.getValue())))
                        .orElse(value);
            case TIMESTAMP ->
                value.asNumberNode().map(seconds -> timestamp(member, seconds)).orElse(value);
            case STRUCTURE, UNION ->
                value.asObjectNode()
                        .<Node>map(object -> structure(target, object))
                        .orElse(value);
            case LIST, SET ->
                value.asArrayNode().<Node>map(array -> list(target, array)).orElse(value);
            case MAP ->
                value.asObjectNode().<Node>map(object -> map(target, object)).orElse(value);
            default -> value;
        };
    }

    /** The members of a structure or a union under their names on the wire. */
    ObjectNode structure(Shape shape, ObjectNode value) {
        ObjectNode.Builder json = Node.objectNodeBuilder();
        for (Map.Entry<String, Node> entry : value.getStringMap().entrySet()) {
            Optional<MemberShape> member = shape.getMember(entry.getKey());
            json.withMember(
                    member.map(JsonWriter::nameOnWire).orElse(entry.getKey()),
                    member.map(known -> write(known, entry.getValue())).orElse(entry.getValue()));
        }
        return json.build();
    }

    static String nameOnWire(MemberShape member) {
        return member.getTrait(JsonNameTrait.class).map(JsonNameTrait::getValue).orElse(member.getMemberName());
    }

    private ArrayNode list(Shape list, ArrayNode array) {
        MemberShape member = list.asListShape().orElseThrow().getMember();
        List<Node> elements = array.getElements().stream()
                .map(element -> write(member, element))
                .toList();
        return Node.arrayNode(elements.toArray(new Node[0]));
    }

    private ObjectNode map(Shape shape, ObjectNode object) {
        MapShape map = shape.asMapShape().orElseThrow();
        ObjectNode.Builder json = Node.objectNodeBuilder();
        for (Map.Entry<StringNode, Node> entry : object.getMembers().entrySet()) {
            json.withMember(entry.getKey().getValue(), write(map.getValue(), entry.getValue()));
        }
        return json.build();
    }

    private Node timestamp(MemberShape member, NumberNode seconds) {
        Format format = bindings.determineTimestampFormat(member, HttpBinding.Location.DOCUMENT, Format.EPOCH_SECONDS);
        if (format == Format.EPOCH_SECONDS) {
            return seconds;
        }
        return Timestamps.format(seconds, format).<Node>map(Node::from).orElse(seconds);
    }
}
