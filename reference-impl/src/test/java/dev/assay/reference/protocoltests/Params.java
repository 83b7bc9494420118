package dev.assay.reference.protocoltests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.assay.reference.schema.Field;
import dev.assay.reference.schema.Schema;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.StringNode;

/** The parameters of protocol tests in tree form, and how two trees are compared. */
final class Params {
    private Params() {}

    /** Blobs stand in parameters as their text, timestamps as seconds, numbers that are none as words. */
    static JsonNode toTree(Node node, Schema schema) {
        if (node.isNullNode()) {
            return JsonNodeFactory.instance.nullNode();
        }
        return switch (schema.type()) {
            case STRUCTURE, UNION -> {
                ObjectNode object = JsonNodeFactory.instance.objectNode();
                node.expectObjectNode()
                        .getStringMap()
                        .forEach((name, value) -> object.set(
                                name, toTree(value, schema.fields().byName(name).schema())));
                fillDefaults(schema, object);
                yield object;
            }
            case MAP -> {
                ObjectNode object = JsonNodeFactory.instance.objectNode();
                for (Map.Entry<StringNode, Node> entry :
                        node.expectObjectNode().getMembers().entrySet()) {
                    object.set(entry.getKey().getValue(), toTree(entry.getValue(), schema.element()));
                }
                yield object;
            }
            case LIST, SET -> {
                ArrayNode array = JsonNodeFactory.instance.arrayNode();
                node.expectArrayNode().forEach(element -> array.add(toTree(element, schema.element())));
                yield array;
            }
            case BLOB ->
                TextNode.valueOf(Base64.getEncoder()
                        .encodeToString(node.expectStringNode().getValue().getBytes(StandardCharsets.UTF_8)));
            case TIMESTAMP -> TextNode.valueOf(time(node).toString());
            case FLOAT, DOUBLE -> DoubleNode.valueOf(floating(node));
            default -> Trees.parse(Node.printJson(node));
        };
    }

    /** Parameters leave out members that hold the model's default. */
    private static void fillDefaults(Schema schema, ObjectNode object) {
        for (Field field : schema.fields().all()) {
            JsonNode value = field.defaultValue();
            if (value != null && !object.has(field.name())) {
                object.set(field.name(), value);
            }
        }
    }

    private static Instant time(Node node) {
        BigDecimal seconds = new BigDecimal(node.expectNumberNode().getValue().toString());
        return Instant.ofEpochSecond(0).plusNanos(seconds.movePointRight(9).longValueExact());
    }

    private static double floating(Node node) {
        return node.isStringNode()
                ? Double.parseDouble(node.expectStringNode().getValue())
                : node.expectNumberNode().getValue().doubleValue();
    }
}
