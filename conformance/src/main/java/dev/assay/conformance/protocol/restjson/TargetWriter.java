package dev.assay.conformance.protocol.restjson;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.knowledge.HttpBinding;
import software.amazon.smithy.model.knowledge.HttpBindingIndex;
import software.amazon.smithy.model.node.ArrayNode;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.ObjectNode;
import software.amazon.smithy.model.node.StringNode;
import software.amazon.smithy.model.pattern.SmithyPattern;
import software.amazon.smithy.model.pattern.UriPattern;
import software.amazon.smithy.model.shapes.ListShape;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.traits.HttpTrait;

/** Writes the path with its labels and the query of a request. */
final class TargetWriter {
    private final Model model;
    private final HttpBindingIndex bindings;
    private final TextWriter texts;

    TargetWriter(Model model, HttpBindingIndex bindings, TextWriter texts) {
        this.model = model;
        this.bindings = bindings;
        this.texts = texts;
    }

    String write(OperationShape operation, ObjectNode input) {
        UriPattern uri = operation.expectTrait(HttpTrait.class).getUri();
        String path = uri.getSegments().stream()
                .map(segment -> segment.isLabel() ? label(operation, segment, input) : segment.getContent())
                .collect(Collectors.joining("/", "/", ""));
        String query = String.join("&", query(operation, uri, input));
        return query.isEmpty() ? path : path + "?" + query;
    }

    private String label(OperationShape operation, SmithyPattern.Segment segment, ObjectNode input) {
        HttpBinding binding = bindings.getRequestBindings(operation).get(segment.getContent());
        Node value = input.getMember(segment.getContent()).orElseGet(Node::nullNode);
        if (binding == null || value.isNullNode()) {
            throw new IllegalArgumentException(
                    "No request of " + operation.getId().getName() + " can be written: its path needs a value for "
                            + segment.getContent());
        }
        String text = texts.write(binding.getMember(), value, HttpBinding.Location.LABEL);
        if (segment.isGreedyLabel()) {
            return Arrays.stream(text.split("/", -1))
                    .map(PercentEncoding::encode)
                    .collect(Collectors.joining("/"));
        }
        return PercentEncoding.encode(text);
    }

    private List<String> query(OperationShape operation, UriPattern uri, ObjectNode input) {
        List<String> pairs = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        uri.getQueryLiterals().forEach((name, value) -> {
            taken.add(name);
            pairs.add(value.isEmpty() ? PercentEncoding.encode(name) : pair(name, value));
        });
        for (HttpBinding binding : bindings.getRequestBindings(operation, HttpBinding.Location.QUERY)) {
            input.getMember(binding.getMemberName())
                    .filter(value -> !value.isNullNode())
                    .ifPresent(value -> {
                        taken.add(binding.getLocationName());
                        parameter(binding, value, pairs);
                    });
        }
        for (HttpBinding binding : bindings.getRequestBindings(operation, HttpBinding.Location.QUERY_PARAMS)) {
            input.getMember(binding.getMemberName())
                    .flatMap(Node::asObjectNode)
                    .ifPresent(map -> parameters(map, taken, pairs));
        }
        return pairs;
    }

    private void parameter(HttpBinding binding, Node value, List<String> pairs) {
        String name = binding.getLocationName();
        ListShape list =
                model.expectShape(binding.getMember().getTarget()).asListShape().orElse(null);
        if (list != null && value instanceof ArrayNode array) {
            array.getElements().stream()
                    .filter(element -> !element.isNullNode())
                    .map(element -> texts.write(list.getMember(), element, HttpBinding.Location.QUERY))
                    .forEach(text -> pairs.add(pair(name, text)));
        } else {
            pairs.add(pair(name, texts.write(binding.getMember(), value, HttpBinding.Location.QUERY)));
        }
    }

    /** A parameter with a member of its own goes before an entry of the map of that name. */
    private static void parameters(ObjectNode map, Set<String> taken, List<String> pairs) {
        for (Map.Entry<StringNode, Node> entry : map.getMembers().entrySet()) {
            String name = entry.getKey().getValue();
            if (!taken.contains(name) && !entry.getValue().isNullNode()) {
                List<Node> values = entry.getValue()
                        .asArrayNode()
                        .map(ArrayNode::getElements)
                        .orElseGet(() -> List.of(entry.getValue()));
                values.stream()
                        .filter(value -> !value.isNullNode())
                        .forEach(value -> pairs.add(pair(name, TextWriter.plain(value))));
            }
        }
    }

    private static String pair(String name, String value) {
        return PercentEncoding.encode(name) + "=" + PercentEncoding.encode(value);
    }
}
