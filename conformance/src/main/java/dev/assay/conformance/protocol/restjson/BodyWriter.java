package dev.assay.conformance.protocol.restjson;

import dev.assay.conformance.protocol.Body;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.knowledge.HttpBinding;
import software.amazon.smithy.model.knowledge.HttpBindingIndex;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.ObjectNode;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.traits.MediaTypeTrait;

/** Writes the body of a request and says its media type. */
final class BodyWriter {

    static final String JSON = "application/json";

    /** A body with its media type, if it has one. */
    record Written(Body body, Optional<String> mediaType) {
        static final Written NOTHING = new Written(Body.EMPTY, Optional.empty());

        static Written of(String text, String mediaType) {
            return new Written(Body.of(text), Optional.of(mediaType));
        }
    }

    private final Model model;
    private final HttpBindingIndex bindings;
    private final JsonWriter json;

    BodyWriter(Model model, HttpBindingIndex bindings, JsonWriter json) {
        this.model = model;
        this.bindings = bindings;
        this.json = json;
    }

    Written write(OperationShape operation, ObjectNode input) {
        List<HttpBinding> payload = bindings.getRequestBindings(operation, HttpBinding.Location.PAYLOAD);
        if (!payload.isEmpty()) {
            MemberShape member = payload.get(0).getMember();
            return payload(member, input.getMember(member.getMemberName()));
        }
        Shape shape = model.expectShape(operation.getInputShape());
        Set<String> elsewhere = new HashSet<>();
        boolean hasDocument = false;
        for (HttpBinding binding : bindings.getRequestBindings(operation).values()) {
            if (binding.getLocation() == HttpBinding.Location.DOCUMENT) {
                hasDocument = true;
            } else {
                elsewhere.add(binding.getMemberName());
            }
        }
        ObjectNode.Builder members = Node.objectNodeBuilder();
        for (Map.Entry<String, Node> entry : input.getStringMap().entrySet()) {
            if (!elsewhere.contains(entry.getKey())) {
                members.withMember(entry.getKey(), entry.getValue());
                hasDocument = true;
            }
        }
        return hasDocument ? Written.of(Node.printJson(json.structure(shape, members.build())), JSON) : Written.NOTHING;
    }

    /** A structure that is absent is sent as an empty document, anything else that is absent as no body at all. */
    private Written payload(MemberShape member, Optional<Node> given) {
        Shape target = model.expectShape(member.getTarget());
        if (given.isEmpty()) {
            return target.isStructureShape() ? Written.of("{}", JSON) : Written.NOTHING;
        }
        Node value = given.get();
        Optional<String> mediaType =
                member.getMemberTrait(model, MediaTypeTrait.class).map(MediaTypeTrait::getValue);
        if (target.isBlobShape() || target.isStringShape() || target.isEnumShape()) {
            String usual = target.isBlobShape() ? "application/octet-stream" : "text/plain";
            return value.isNullNode() ? Written.NOTHING : Written.of(TextWriter.plain(value), mediaType.orElse(usual));
        }
        return Written.of(Node.printJson(json.write(member, value)), mediaType.orElse(JSON));
    }
}
