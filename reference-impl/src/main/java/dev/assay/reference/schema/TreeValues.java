package dev.assay.reference.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.time.Instant;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.NumberNode;
import software.amazon.smithy.model.shapes.ShapeType;
import software.amazon.smithy.model.traits.TimestampFormatTrait.Format;

/** Values that stand in a model, as tree form. */
final class TreeValues {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private TreeValues() {}

    /** The value of a default trait. Only empty lists and maps can be defaults, and documents of any kind. */
    static JsonNode fromModel(Node node, Schema schema) {
        if (schema.type() == ShapeType.TIMESTAMP) {
            return TextNode.valueOf(time(node, schema).toString());
        }
        if (schema.type() == ShapeType.FLOAT || schema.type() == ShapeType.DOUBLE) {
            return DoubleNode.valueOf(node.expectNumberNode().getValue().doubleValue());
        }
        return switch (schema.type()) {
            case BYTE, SHORT, INTEGER, INT_ENUM ->
                IntNode.valueOf(node.expectNumberNode().getValue().intValue());
            default -> plain(node);
        };
    }

    private static Instant time(Node node, Schema schema) {
        if (node.isNumberNode()) {
            return Timestamps.ofEpochSeconds(
                    new BigDecimal(node.expectNumberNode().getValue().toString()));
        }
        return Timestamps.parse(node.expectStringNode().getValue(), schema.timestampFormat(Format.DATE_TIME));
    }

    private static JsonNode plain(Node node) {
        return switch (node.getType()) {
            case STRING -> TextNode.valueOf(node.expectStringNode().getValue());
            case BOOLEAN -> NODES.booleanNode(node.expectBooleanNode().getValue());
            case NUMBER -> number(node.expectNumberNode());
            case ARRAY -> {
                ArrayNode array = NODES.arrayNode();
                node.expectArrayNode().getElements().forEach(element -> array.add(plain(element)));
                yield array;
            }
            case OBJECT -> {
                ObjectNode object = NODES.objectNode();
                node.expectObjectNode().getStringMap().forEach((name, value) -> object.set(name, plain(value)));
                yield object;
            }
            case NULL -> NODES.nullNode();
        };
    }

    private static JsonNode number(NumberNode node) {
        BigDecimal value = new BigDecimal(node.getValue().toString());
        return value.scale() > 0 ? DecimalNode.valueOf(value) : LongNode.valueOf(value.longValueExact());
    }
}
