package dev.assay.codegen.docs;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import software.amazon.smithy.model.node.ArrayNode;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.ObjectNode;

/**
 * A request of an operation, as the OpenAPI document has it.
 *
 * @param method the method
 * @param target path and query, encoded
 * @param headers header lines, that of the body's media type included
 * @param body the JSON text, empty where there is none
 */
record RequestExample(String method, String target, Map<String, String> headers, Optional<String> body) {

    RequestExample {
        headers = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    /**
     * The request of one of an operation's examples. What is required and has no value in it has its name in capitals.
     *
     * @param example the example's name in the document; where it is unknown, what is required is sent
     */
    static RequestExample of(ObjectNode document, String operationId, String example) {
        for (var path : document.expectObjectMember("paths").getStringMap().entrySet()) {
            for (var method : path.getValue().expectObjectNode().getStringMap().entrySet()) {
                Optional<ObjectNode> operation = method.getValue()
                        .asObjectNode()
                        .filter(node ->
                                node.getStringMemberOrDefault("operationId", "").equals(operationId));
                if (operation.isPresent()) {
                    return new Maker(operation.get(), example).make(method.getKey(), path.getKey());
                }
            }
        }
        throw new IllegalArgumentException("The document has no operation " + operationId);
    }

    private static final class Maker {
        private final ObjectNode operation;
        private final String example;
        private final Map<String, String> headers = new LinkedHashMap<>();
        private final List<String> query = new ArrayList<>();

        Maker(ObjectNode operation, String example) {
            this.operation = operation;
            this.example = example;
        }

        RequestExample make(String method, String template) {
            String path = template;
            for (Node node : operation.getArrayMember("parameters").orElse(Node.arrayNode())) {
                ObjectNode parameter = node.expectObjectNode();
                String name = parameter.getStringMemberOrDefault("name", "");
                Optional<Node> value = value(parameter);
                switch (parameter.getStringMemberOrDefault("in", "")) {
                    case "path" ->
                        path = path.replace(
                                "{" + name + "}", encode(value.map(Maker::text).orElseGet(() -> placeholder(name))));
                    case "query" -> value.ifPresent(given -> query(name, given));
                    case "header" -> value.ifPresent(given -> headers.put(name, text(given)));
                    default -> {}
                }
            }
            Optional<String> body = body();
            StringJoiner target =
                    new StringJoiner("&", path + (path.contains("?") ? "&" : "?"), "").setEmptyValue(path);
            query.forEach(target::add);
            return new RequestExample(method.toUpperCase(Locale.ROOT), target.toString(), headers, body);
        }

        private Optional<Node> value(ObjectNode parameter) {
            Optional<Node> given = parameter
                    .getObjectMember("examples")
                    .flatMap(examples -> examples.getObjectMember(example))
                    .flatMap(named -> named.getMember("value"));
            return given.isEmpty() && parameter.getBooleanMemberOrDefault("required")
                    ? Optional.of(Node.from(placeholder(parameter.getStringMemberOrDefault("name", ""))))
                    : given;
        }

        private void query(String name, Node value) {
            List<Node> values = value.asArrayNode().map(ArrayNode::getElements).orElse(List.of(value));
            values.forEach(item -> query.add(encode(name) + "=" + encode(text(item))));
        }

        private Optional<String> body() {
            Optional<ObjectNode> content =
                    operation.getObjectMember("requestBody").flatMap(body -> body.getObjectMember("content"));
            for (var media :
                    content.map(ObjectNode::getStringMap).orElse(Map.of()).entrySet()) {
                ObjectNode examples = media.getValue()
                        .expectObjectNode()
                        .getObjectMember("examples")
                        .orElse(Node.objectNode());
                Optional<Node> chosen = examples.getMember(example)
                        .or(() -> examples.getMembers().values().stream().findFirst())
                        .flatMap(named -> named.expectObjectNode().getMember("value"));
                if (chosen.isPresent()) {
                    headers.put("content-type", media.getKey());
                    return chosen.map(Node::printJson);
                }
            }
            return Optional.empty();
        }

        private static String placeholder(String name) {
            return name.replace("+", "").toUpperCase(Locale.ROOT);
        }

        private static String text(Node value) {
            return value.asStringNode().map(string -> string.getValue()).orElseGet(() -> Node.printJson(value));
        }

        private static String encode(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
        }
    }
}
