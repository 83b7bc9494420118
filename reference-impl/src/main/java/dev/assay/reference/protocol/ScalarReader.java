package dev.assay.reference.protocol;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonParser.NumberType;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.assay.reference.schema.Schema;
import dev.assay.reference.schema.Timestamps;
import java.io.IOException;
import java.time.DateTimeException;
import software.amazon.smithy.model.shapes.ShapeType;
import software.amazon.smithy.model.traits.TimestampFormatTrait.Format;

/** Scalars as they stand in JSON documents. */
final class ScalarReader {

    /** @throws ProtocolException if the current token is none of the type */
    JsonNode read(JsonParser parser, Schema schema) throws IOException {
        return switch (schema.type()) {
            case STRING, ENUM -> text(parser, "a string");
            case BOOLEAN -> bool(parser);
            case BYTE, SHORT, INTEGER, INT_ENUM, LONG, BIG_INTEGER -> integer(parser, schema.type());
            case FLOAT, DOUBLE -> floating(parser);
            case BIG_DECIMAL -> decimal(parser);
            case BLOB -> blob(parser);
            case TIMESTAMP -> timestamp(parser, schema.timestampFormat(Format.EPOCH_SECONDS));
            default -> throw new IllegalStateException(schema + " is no scalar");
        };
    }

    private static TextNode text(JsonParser parser, String expected) throws IOException {
        Places.expect(parser, JsonToken.VALUE_STRING, expected);
        return TextNode.valueOf(parser.getText());
    }

    private static JsonNode bool(JsonParser parser) {
        if (parser.hasToken(JsonToken.VALUE_TRUE)) {
            return BooleanNode.TRUE;
        }
        Places.expect(parser, JsonToken.VALUE_FALSE, "true or false");
        return BooleanNode.FALSE;
    }

    private static JsonNode integer(JsonParser parser, ShapeType type) throws IOException {
        Places.expect(parser, JsonToken.VALUE_NUMBER_INT, "a whole number");
        if (type == ShapeType.BIG_INTEGER) {
            return BigIntegerNode.valueOf(parser.getBigIntegerValue());
        }
        if (parser.getNumberType() == NumberType.BIG_INTEGER) {
            return Integers.fit(parser.getBigIntegerValue(), type, Places.of(parser));
        }
        long value = parser.getLongValue();
        return type == ShapeType.INTEGER && value == (int) value
                ? IntNode.valueOf((int) value)
                : Integers.fit(value, type, Places.of(parser));
    }

    private static JsonNode floating(JsonParser parser) throws IOException {
        if (parser.hasToken(JsonToken.VALUE_STRING)) {
            return switch (parser.getText()) {
                case "NaN", "Infinity", "-Infinity" -> DoubleNode.valueOf(Double.parseDouble(parser.getText()));
                default -> throw Places.unexpected(parser, "a number");
            };
        }
        expectNumber(parser, "a number");
        double value = parser.getDoubleValue();
        if (Double.isInfinite(value)) {
            throw Places.unexpected(parser, "a number that a double holds");
        }
        return DoubleNode.valueOf(value);
    }

    private static JsonNode decimal(JsonParser parser) throws IOException {
        expectNumber(parser, "a number");
        return DecimalNode.valueOf(parser.getDecimalValue());
    }

    private static void expectNumber(JsonParser parser, String expected) {
        JsonToken token = parser.currentToken();
        if (token == null || !token.isNumeric()) {
            throw Places.unexpected(parser, expected);
        }
    }

    private static JsonNode blob(JsonParser parser) throws IOException {
        TextNode text = text(parser, "a string");
        Base64Text.decode(text.textValue(), Places.of(parser));
        return text;
    }

    private static JsonNode timestamp(JsonParser parser, Format format) throws IOException {
        try {
            if (format == Format.EPOCH_SECONDS) {
                expectNumber(parser, "a number of seconds");
                return TextNode.valueOf(
                        Timestamps.ofEpochSeconds(parser.getDecimalValue()).toString());
            }
            String text = text(parser, "a string").textValue();
            return TextNode.valueOf(Timestamps.parse(text, format).toString());
        } catch (DateTimeException e) {
            throw Places.unexpected(parser, "a time in the format " + format);
        }
    }
}
