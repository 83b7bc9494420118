package dev.assay.conformance.protocol.restjson;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.knowledge.HttpBinding;
import software.amazon.smithy.model.knowledge.HttpBindingIndex;
import software.amazon.smithy.model.node.ArrayNode;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.NodeType;
import software.amazon.smithy.model.node.NumberNode;
import software.amazon.smithy.model.node.ObjectNode;
import software.amazon.smithy.model.node.StringNode;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.traits.SparseTrait;
import software.amazon.smithy.model.traits.TimestampFormatTrait.Format;

/** Reads JSON of the wire by its shape; what does not fit is noted and left out, the rest is kept. */
final class JsonReader {
    private final Model model;
    private final HttpBindingIndex bindings;
    private final Findings findings;

    JsonReader(Model model, HttpBindingIndex bindings, Findings findings) {
        this.model = model;
        this.bindings = bindings;
        this.findings = findings;
    }

    /** The members of an object by their names in the model; members that are null or unknown are left out. */
    ObjectNode members(Iterable<MemberShape> members, ObjectNode json, String path) {
        ObjectNode.Builder value = Node.objectNodeBuilder();
        for (MemberShape member : members) {
            json.getMember(JsonWriter.nameOnWire(member))
                    .filter(node -> !node.isNullNode())
                    .flatMap(node -> read(member, node, Findings.path(path, member.getMemberName())))
                    .ifPresent(read -> value.withMember(member.getMemberName(), read));
        }
        return value.build();
    }

    /** The value of a member, empty if it does not fit. */
    Optional<Node> read(MemberShape member, Node json, String path) {
        Shape target = model.expectShape(member.getTarget());
        return switch (target.getType()) {
            case DOCUMENT -> Optional.of(json);
            case BOOLEAN -> expect(json, NodeType.BOOLEAN, "a boolean", path);
            case STRING, ENUM -> expect(json, NodeType.STRING, "a string", path);
            case BLOB ->
                expect(json, NodeType.STRING, "a string of base64", path).flatMap(text -> blob(text, path));
            case TIMESTAMP -> timestamp(member, json, path);
            case FLOAT, DOUBLE -> isNotFinite(json) ? Optional.of(json) : number(target, json, path);
            case BYTE, SHORT, INTEGER, INT_ENUM, LONG, BIG_INTEGER, BIG_DECIMAL -> number(target, json, path);
            case LIST, SET ->
                expect(json, NodeType.ARRAY, "an array", path)
                        .map(array -> list(target, array.expectArrayNode(), path));
            case MAP ->
                expect(json, NodeType.OBJECT, "an object", path)
                        .map(object -> map(target, object.expectObjectNode(), path));
            case STRUCTURE ->
                expect(json, NodeType.OBJECT, "an object", path)
                        .map(object -> members(target.members(), object.expectObjectNode(), path));
            case UNION ->
                expect(json, NodeType.OBJECT, "an object", path)
                        .flatMap(object -> union(target, object.expectObjectNode(), path));
            default -> {
                findings.add(path, "has a shape of type " + target.getType() + ", which JSON cannot hold");
                yield Optional.empty();
            }
        };
    }

    private Optional<Node> expect(Node json, NodeType type, String expected, String path) {
        if (json.getType() == type) {
            return Optional.of(json);
        }
        findings.add(path, "is " + describe(json) + ", but has to be " + expected);
        return Optional.empty();
    }

    private static String describe(Node json) {
        return switch (json.getType()) {
            case NULL -> "null";
            case ARRAY, OBJECT -> "an " + json.getType().toString();
            default -> "a " + json.getType();
        };
    }

    private static boolean isNotFinite(Node json) {
        return json.asStringNode()
                .map(StringNode::getValue)
                .filter(ScalarReader.NOT_FINITE::contains)
                .isPresent();
    }

    private Optional<Node> number(Shape target, Node json, String path) {
        Optional<Node> read = expect(json, NodeType.NUMBER, "a number", path);
        Optional<String> complaint = read.flatMap(Node::asNumberNode)
                .flatMap((NumberNode number) -> ScalarReader.complaint(target.getType(), number));
        complaint.ifPresent(sentence -> findings.add(path, sentence));
        return complaint.isPresent() ? Optional.empty() : read;
    }

    private Optional<Node> blob(Node json, String path) {
        Optional<Node> blob = ScalarReader.blob(json.expectStringNode().getValue());
        if (blob.isEmpty()) {
            findings.add(path, "is not base64");
        }
        return blob;
    }

    private Optional<Node> timestamp(MemberShape member, Node json, String path) {
        Format format = bindings.determineTimestampFormat(member, HttpBinding.Location.DOCUMENT, Format.EPOCH_SECONDS);
        if (format == Format.EPOCH_SECONDS) {
            return expect(json, NodeType.NUMBER, "a number of seconds since 1970", path)
                    .map(number -> number.expectNumberNode()
                            .asBigDecimal()
                            .map(Timestamps::seconds)
                            .orElse(number));
        }
        return expect(json, NodeType.STRING, "a string with a time as " + format, path)
                .flatMap(text -> {
                    String value = text.expectStringNode().getValue();
                    Optional<Node> seconds = Timestamps.parse(value, format);
                    if (seconds.isEmpty()) {
                        findings.add(path, "is not a time written as " + format + ": " + value);
                    }
                    return seconds;
                });
    }

    private Node list(Shape target, ArrayNode array, String path) {
        MemberShape member = target.asListShape().orElseThrow().getMember();
        boolean sparse = target.hasTrait(SparseTrait.class);
        List<Node> elements = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            Node element = array.get(i).orElseThrow();
            element(sparse, member, element, Findings.path(path, Integer.toString(i)))
                    .ifPresent(elements::add);
        }
        return Node.arrayNode(elements.toArray(new Node[0]));
    }

    private Node map(Shape target, ObjectNode object, String path) {
        MemberShape member = target.asMapShape().orElseThrow().getValue();
        boolean sparse = target.hasTrait(SparseTrait.class);
        ObjectNode.Builder entries = Node.objectNodeBuilder();
        for (Map.Entry<String, Node> entry : object.getStringMap().entrySet()) {
            element(sparse, member, entry.getValue(), Findings.path(path, entry.getKey()))
                    .ifPresent(value -> entries.withMember(entry.getKey(), value));
        }
        return entries.build();
    }

    private Optional<Node> element(boolean sparse, MemberShape member, Node element, String path) {
        if (!element.isNullNode()) {
            return read(member, element, path);
        }
        if (!sparse) {
            findings.add(path, "is null, but only a sparse list or map may hold null");
            return Optional.empty();
        }
        return Optional.of(element);
    }

    /** Exactly one known member has to be set; nulls and {@code __type} do not count. */
    private Optional<Node> union(Shape target, ObjectNode object, String path) {
        List<String> unknown = new ArrayList<>();
        List<MemberShape> set = new ArrayList<>();
        object.getStringMap().forEach((name, value) -> {
            if (!value.isNullNode()) {
                target.members().stream()
                        .filter(member -> JsonWriter.nameOnWire(member).equals(name))
                        .findFirst()
                        .ifPresentOrElse(set::add, () -> unknown.add(name));
            }
        });
        unknown.remove("__type");
        if (set.isEmpty() && unknown.size() == 1) {
            findings.add(path, "is a union whose member " + unknown.get(0) + " is not in the model");
            return Optional.empty();
        }
        if (set.size() + unknown.size() != 1) {
            int members = set.size() + unknown.size();
            findings.add(path, "is a union with " + members + " members set, but exactly one has to be");
        }
        return set.isEmpty() ? Optional.empty() : Optional.of(members(set, object, path));
    }
}
