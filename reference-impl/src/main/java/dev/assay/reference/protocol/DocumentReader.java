package dev.assay.reference.protocol;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.reference.schema.Field;
import dev.assay.reference.schema.Fields;
import dev.assay.reference.schema.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import software.amazon.smithy.model.shapes.ShapeType;

/**
 * Reads a JSON document straight into tree form, guided by the schema. Nothing is coerced: a value of another JSON type than the model's
 * is refused. Unknown members are skipped; an explicit null is as if absent, but not in lists and maps that are not sparse.
 */
final class DocumentReader {
    /** Names the type of a union's member for some clients; never a member itself. */
    private static final String TYPE_HINT = "__type";

    private final ObjectMapper mapper;
    private final ScalarReader scalars;

    DocumentReader(ObjectMapper mapper) {
        this.mapper = mapper;
        this.scalars = new ScalarReader();
    }

    /**
     * Reads the members of a body's object into another object.
     *
     * @throws ProtocolException if the body is not such an object
     */
    void readMembers(byte[] body, Fields fields, ObjectNode into) {
        try (JsonParser parser = mapper.getFactory().createParser(body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw Places.unexpected(parser, "an object");
            }
            members(parser, fields, into);
            expectEnd(parser);
        } catch (JsonProcessingException e) {
            throw unparsable(e);
        } catch (IOException e) {
            throw new UncheckedIOException("Reading from memory failed", e);
        }
    }

    /**
     * Reads a body that is one value.
     *
     * @return null if the body holds an explicit null
     * @throws ProtocolException if the body is not a value of the schema
     */
    @Nullable
    JsonNode read(byte[] body, Schema schema) {
        try (JsonParser parser = mapper.getFactory().createParser(body)) {
            parser.nextToken();
            JsonNode value = parser.hasToken(JsonToken.VALUE_NULL) ? null : value(parser, schema);
            expectEnd(parser);
            return value;
        } catch (JsonProcessingException e) {
            throw unparsable(e);
        } catch (IOException e) {
            throw new UncheckedIOException("Reading from memory failed", e);
        }
    }

    private static void expectEnd(JsonParser parser) throws IOException {
        if (parser.nextToken() != null) {
            throw ProtocolException.serialization("The body goes on after the end of its JSON value.");
        }
    }

    /** Jackson's own words may quote the body, which may hold a secret: only the place is told. */
    private static ProtocolException unparsable(JsonProcessingException e) {
        var location = e.getLocation();
        String place =
                location == null ? "" : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
        return ProtocolException.serialization("The body is not well-formed JSON" + place + ".");
    }

    private JsonNode value(JsonParser parser, Schema schema) throws IOException {
        return switch (schema.type()) {
            case STRUCTURE -> structure(parser, schema);
            case UNION -> union(parser, schema);
            case LIST, SET -> list(parser, schema);
            case MAP -> map(parser, schema);
            case DOCUMENT -> document(parser);
            default -> scalars.read(parser, schema);
        };
    }

    private JsonNode document(JsonParser parser) throws IOException {
        if (parser.currentToken() == null) {
            throw Places.unexpected(parser, "a value");
        }
        return mapper.readTree(parser);
    }

    private ObjectNode structure(JsonParser parser, Schema schema) throws IOException {
        Places.expect(parser, JsonToken.START_OBJECT, "an object");
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        members(parser, schema.fields(), object);
        return object;
    }

    private void members(JsonParser parser, Fields fields, ObjectNode into) throws IOException {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            Field field = fields.byWireName(parser.currentName());
            JsonToken token = parser.nextToken();
            if (field == null) {
                parser.skipChildren();
            } else if (token == JsonToken.VALUE_NULL && !isDocument(field)) {
                into.remove(field.name());
            } else {
                into.set(field.name(), value(parser, field.schema()));
            }
        }
        Defaults.fill(fields, into);
    }

    /** In a document null is a value like any other. */
    private static boolean isDocument(Field field) {
        return field.schema().type() == ShapeType.DOCUMENT;
    }

    private ObjectNode union(JsonParser parser, Schema schema) throws IOException {
        Places.expect(parser, JsonToken.START_OBJECT, "an object with one member");
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        int set = 0;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            Field field = schema.fields().byWireName(name);
            boolean absent = parser.nextToken() == JsonToken.VALUE_NULL || (field == null && name.equals(TYPE_HINT));
            set += absent ? 0 : 1;
            if (field == null || absent) {
                parser.skipChildren();
            } else {
                object.set(field.name(), value(parser, field.schema()));
            }
        }
        if (set != 1 || object.isEmpty()) {
            throw Places.unexpected(parser, "an object with exactly one member that the union has");
        }
        return object;
    }

    private ArrayNode list(JsonParser parser, Schema schema) throws IOException {
        Places.expect(parser, JsonToken.START_ARRAY, "an array");
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(element(parser, schema));
        }
        return array;
    }

    private ObjectNode map(JsonParser parser, Schema schema) throws IOException {
        Places.expect(parser, JsonToken.START_OBJECT, "an object");
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            parser.nextToken();
            object.set(key, element(parser, schema));
        }
        return object;
    }

    private JsonNode element(JsonParser parser, Schema schema) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_NULL)) {
            return value(parser, schema.element());
        }
        if (schema.sparse()) {
            return NullNode.getInstance();
        }
        throw Places.unexpected(parser, "a value other than null");
    }
}
