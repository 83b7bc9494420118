package dev.assay.conformance.protocol.restjson;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.knowledge.HttpBinding;
import software.amazon.smithy.model.knowledge.HttpBindingIndex;
import software.amazon.smithy.model.node.ArrayNode;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.ObjectNode;
import software.amazon.smithy.model.shapes.ListShape;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.traits.TimestampFormatTrait.Format;

/** Writes the header fields that members of the input are bound to. Nulls are left out; empty strings and lists are sent as empty fields. */
final class HeaderWriter {
    private final Model model;
    private final HttpBindingIndex bindings;
    private final TextWriter texts;

    HeaderWriter(Model model, HttpBindingIndex bindings, TextWriter texts) {
        this.model = model;
        this.bindings = bindings;
        this.texts = texts;
    }

    Map<String, String> write(OperationShape operation, ObjectNode input) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (HttpBinding binding : bindings.getRequestBindings(operation, HttpBinding.Location.PREFIX_HEADERS)) {
            input.getMember(binding.getMemberName())
                    .flatMap(Node::asObjectNode)
                    .ifPresent(map -> map.getStringMap().forEach((name, value) -> {
                        if (!value.isNullNode()) {
                            fields.put(binding.getLocationName() + name, TextWriter.plain(value));
                        }
                    }));
        }
        for (HttpBinding binding : bindings.getRequestBindings(operation, HttpBinding.Location.HEADER)) {
            input.getMember(binding.getMemberName())
                    .filter(value -> !value.isNullNode())
                    .ifPresent(value -> set(fields, binding.getLocationName(), field(binding.getMember(), value)));
        }
        return fields;
    }

    private static void set(Map<String, String> fields, String name, String value) {
        fields.keySet().removeIf(name::equalsIgnoreCase);
        fields.put(name, value);
    }

    private String field(MemberShape member, Node value) {
        ListShape list = model.expectShape(member.getTarget()).asListShape().orElse(null);
        if (list == null || !(value instanceof ArrayNode array)) {
            return texts.write(member, value, HttpBinding.Location.HEADER);
        }
        boolean quotable = !isHttpDate(list.getMember());
        return array.getElements().stream()
                .filter(element -> !element.isNullNode())
                .map(element -> texts.write(list.getMember(), element, HttpBinding.Location.HEADER))
                .map(text -> quotable ? HeaderLists.quoted(text) : text)
                .collect(Collectors.joining(", "));
    }

    private boolean isHttpDate(MemberShape member) {
        Shape target = model.expectShape(member.getTarget());
        return target.isTimestampShape()
                && bindings.determineTimestampFormat(member, HttpBinding.Location.HEADER, Format.EPOCH_SECONDS)
                        == Format.HTTP_DATE;
    }
}
