package dev.assay.codegen.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.smithy.model.node.ArrayNode;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.ObjectNode;
import software.amazon.smithy.model.node.StringNode;

/** Changes a document where the published form of it would give a worse client. */
final class ClientDocument {
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private final String tag;
    private final ClientRequest request;

    private ClientDocument(String tag, ClientRequest request) {
        this.tag = tag;
        this.request = request;
    }

    /**
     * The document for clients.
     *
     * @param tag the one tag of all operations: generators make a class for each, and a service is one class
     */
    static ObjectNode of(ObjectNode published, String tag, ClientRequest request) {
        return new ClientDocument(tag, request).convert(published);
    }

    private ObjectNode convert(ObjectNode published) {
        ObjectNode.Builder paths = ObjectNode.builder();
        published.expectObjectMember("paths").getStringMap().forEach((path, item) -> {
            Path plain = Path.of(path);
            // Paths that differ in their query alone stay apart in it.
            boolean isShared = published.expectObjectMember("paths").getStringMap().keySet().stream()
                            .filter(other -> Path.of(other).path().equals(plain.path()))
                            .count()
                    > 1;
            paths.withMember(
                    isShared ? path : plain.path(),
                    item(item.expectObjectNode(), isShared ? List.of() : plain.query()));
        });
        ObjectNode info = published.expectObjectMember("info").withMember("license", license());
        return published
                .withMember("info", info)
                .withMember("paths", paths.build())
                .withMember("tags", ArrayNode.fromNodes(ObjectNode.objectNode().withMember("name", tag)));
    }

    private ObjectNode license() {
        return ObjectNode.builder()
                .withMember("name", request.license())
                .withMember("url", "https://spdx.org/licenses/" + request.license() + ".html")
                .build();
    }

    private ObjectNode item(ObjectNode item, List<Map.Entry<String, String>> query) {
        ObjectNode.Builder builder = item.toBuilder();
        item.getStringMap().forEach((method, operation) -> {
            if (METHODS.contains(method)) {
                builder.withMember(method, operation(operation.expectObjectNode(), query));
            }
        });
        return builder.build();
    }

    private ObjectNode operation(ObjectNode operation, List<Map.Entry<String, String>> query) {
        List<Node> parameters = new ArrayList<>();
        operation
                .getArrayMember("parameters")
                .ifPresent(all -> all.getElements().stream()
                        .map(parameter -> parameter(parameter.expectObjectNode()))
                        .forEach(parameters::add));
        query.stream().map(entry -> constant(entry.getKey(), entry.getValue())).forEach(parameters::add);
        ObjectNode.Builder builder = operation.toBuilder().withMember("tags", ArrayNode.fromStrings(tag));
        if (!parameters.isEmpty()) {
            builder.withMember("parameters", ArrayNode.fromNodes(parameters));
        }
        operation
                .getObjectMember("requestBody")
                .ifPresent(body -> builder.withMember("requestBody", withoutExamples(body)));
        ObjectNode responses = operation.expectObjectMember("responses");
        ObjectNode.Builder plain = responses.toBuilder();
        responses
                .getStringMap()
                .forEach((status, response) -> plain.withMember(status, withoutExamples(response.expectObjectNode())));
        return builder.withMember("responses", plain.build()).build();
    }

    /** Generators take at most one example, and warn of more. */
    private static ObjectNode withoutExamples(ObjectNode bodyOrResponse) {
        return bodyOrResponse
                .getObjectMember("content")
                .map(content -> {
                    ObjectNode.Builder plain = content.toBuilder();
                    content.getStringMap()
                            .forEach((type, media) -> plain.withMember(
                                    type, media.expectObjectNode().withoutMember("examples")));
                    return bodyOrResponse.withMember("content", plain.build());
                })
                .orElse(bodyOrResponse);
    }

    /** A greedy label is {@code path+} to smithy-openapi; in most languages that is no name. */
    private static ObjectNode parameter(ObjectNode parameter) {
        ObjectNode plain = parameter.withoutMember("examples");
        return plain.getStringMember("name")
                .map(StringNode::getValue)
                .filter(name -> name.endsWith("+"))
                .map(name -> plain.withMember("name", name.substring(0, name.length() - 1)))
                .orElse(plain);
    }

    /** What stands in the query of a path is a parameter of one value: generators append a query of their own. */
    private static ObjectNode constant(String name, String value) {
        return ObjectNode.builder()
                .withMember("name", name)
                .withMember("in", "query")
                .withMember("required", true)
                .withMember("allowEmptyValue", value.isEmpty())
                .withMember(
                        "schema",
                        ObjectNode.builder()
                                .withMember("type", "string")
                                .withMember("default", value)
                                .withMember("enum", ArrayNode.fromStrings(value))
                                .build())
                .build();
    }

    /** A path of a document, its constant query apart. */
    private record Path(String path, List<Map.Entry<String, String>> query) {
        static Path of(String key) {
            int mark = key.indexOf('?');
            String path = (mark < 0 ? key : key.substring(0, mark)).replace("+}", "}");
            List<Map.Entry<String, String>> query = new ArrayList<>();
            if (mark >= 0) {
                for (String pair : key.substring(mark + 1).split("&", -1)) {
                    int equals = pair.indexOf('=');
                    query.add(
                            equals < 0
                                    ? Map.entry(pair, "")
                                    : Map.entry(pair.substring(0, equals), pair.substring(equals + 1)));
                }
            }
            return new Path(path, query);
        }
    }
}
