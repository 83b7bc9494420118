package dev.assay.reference.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.assay.reference.http.HttpRequest;
import dev.assay.reference.http.RequestHeaders;
import dev.assay.reference.protocol.Bindings.Named;
import dev.assay.reference.schema.Field;
import dev.assay.reference.schema.Schema;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.smithy.model.shapes.ShapeType;
import software.amazon.smithy.model.traits.TimestampFormatTrait.Format;

/** Turns a request to one operation into the operation's input in tree form. */
final class RequestDecoder {
    /** Headers of the connection and the message, which an empty prefix does not take in. */
    private static final Set<String> NOT_METADATA =
            Set.of("host", "connection", "content-length", "transfer-encoding", "content-type");

    private final Bindings bindings;
    private final List<Named> labels;
    private final DocumentReader documents;

    /**
     * @param labelOrder the names of the labels in the order of the URI pattern
     */
    RequestDecoder(Bindings bindings, List<String> labelOrder, DocumentReader documents) {
        this.bindings = bindings;
        this.labels = labelOrder.stream()
                .map(name -> new Named(bindings.schema().fields().byName(name), name))
                .toList();
        this.documents = documents;
    }

    /**
     * Decodes a request.
     *
     * @param labelTexts the decoded labels
     * @throws ProtocolException if a part of the request cannot be read as what the model says
     */
    ObjectNode decode(HttpRequest request, List<String> labelTexts, QueryString query) {
        MediaTypes.checkContentType(request.headers(), request.body(), bindings);
        ObjectNode input = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < labels.size(); i++) {
            Named label = labels.get(i);
            String place = "the label '" + label.wireName() + "'";
            input.set(
                    label.field().name(),
                    ScalarText.read(labelTexts.get(i), label.field().schema(), Format.DATE_TIME, place));
        }
        decodeQuery(query, input);
        bindings.headers().forEach(header -> decodeHeader(request.headers(), header, input));
        if (bindings.prefixHeaders() != null) {
            decodePrefixHeaders(request.headers(), bindings.prefixHeaders(), input);
        }
        decodeBody(request.body(), input);
        return input;
    }

    private void decodeQuery(QueryString query, ObjectNode input) {
        for (Named parameter : bindings.query()) {
            List<String> values = query.all(parameter.wireName());
            if (!values.isEmpty()) {
                String place = "the query parameter '" + parameter.wireName() + "'";
                input.set(
                        parameter.field().name(), many(values, parameter.field().schema(), Format.DATE_TIME, place));
            }
            Defaults.fill(parameter.field(), input);
        }
        Field all = bindings.queryParams();
        if (all != null && !query.asMap().isEmpty()) {
            input.set(all.name(), queryMap(query, all.schema()));
        }
    }

    private static JsonNode queryMap(QueryString query, Schema map) {
        boolean lists = map.element().type() == ShapeType.LIST;
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        query.asMap()
                .forEach((name, values) -> object.set(name, lists ? texts(values) : TextNode.valueOf(values.get(0))));
        return object;
    }

    private static ArrayNode texts(List<String> values) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        values.forEach(array::add);
        return array;
    }

    private static JsonNode many(List<String> values, Schema schema, Format format, String place) {
        if (schema.type() != ShapeType.LIST && schema.type() != ShapeType.SET) {
            return ScalarText.read(values.get(0), schema, format, place);
        }
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        values.forEach(value -> array.add(ScalarText.read(value, schema.element(), format, place)));
        return array;
    }

    private static void decodeHeader(RequestHeaders headers, Named header, ObjectNode input) {
        Field field = header.field();
        String first = headers.first(header.wireName());
        if (first != null) {
            String place = "the header '" + header.wireName() + "'";
            JsonNode value = headerValue(headers.all(header.wireName()), field.schema(), place);
            if (value != null) {
                input.set(field.name(), value);
            }
        }
        Defaults.fill(field, input);
    }

    private static @Nullable JsonNode headerValue(List<String> lines, Schema schema, String place) {
        String value = String.join(", ", lines);
        if (schema.type() == ShapeType.LIST || schema.type() == ShapeType.SET) {
            Schema element = schema.element();
            boolean httpDates = element.type() == ShapeType.TIMESTAMP
                    && element.timestampFormat(Format.HTTP_DATE) == Format.HTTP_DATE;
            List<String> parts = httpDates ? HeaderValues.splitHttpDates(value) : HeaderValues.split(value, place);
            return parts.isEmpty() ? null : many(parts, schema, Format.HTTP_DATE, place);
        }
        if (schema.type() == ShapeType.STRING && schema.mediaType().isPresent()) {
            return TextNode.valueOf(utf8(Base64Text.decode(value, place), place));
        }
        return ScalarText.read(value, schema, Format.HTTP_DATE, place);
    }

    private static void decodePrefixHeaders(RequestHeaders headers, Named binding, ObjectNode input) {
        String prefix = binding.wireName().toLowerCase(Locale.ROOT);
        ObjectNode map = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, String> line : headers.lines()) {
            String name = line.getKey().toLowerCase(Locale.ROOT);
            if (name.startsWith(prefix) && !(prefix.isEmpty() && NOT_METADATA.contains(name))) {
                map.put(line.getKey().substring(prefix.length()), line.getValue());
            }
        }
        if (!map.isEmpty()) {
            input.set(binding.field().name(), map);
        }
    }

    private void decodeBody(byte[] body, ObjectNode input) {
        Field payload = bindings.payload();
        if (payload != null) {
            JsonNode value = decodePayload(body, payload);
            if (value != null) {
                input.set(payload.name(), value);
            }
            Defaults.fill(payload, input);
        } else if (bindings.hasDocument()) {
            if (body.length > 0) {
                documents.readMembers(body, bindings.document(), input);
            } else {
                Defaults.fill(bindings.document(), input);
            }
        }
    }

    private @Nullable JsonNode decodePayload(byte[] body, Field payload) {
        Schema schema = payload.schema();
        if (body.length == 0) {
            return null;
        }
        return switch (schema.type()) {
            case BLOB -> TextNode.valueOf(Base64Text.encode(body));
            case STRING, ENUM -> TextNode.valueOf(utf8(body, "the body"));
            case STRUCTURE -> structurePayload(documents.read(body, schema), payload);
            default -> documents.read(body, schema);
        };
    }

    /** Clients send an empty object for a structure that is absent. */
    private static @Nullable JsonNode structurePayload(@Nullable JsonNode structure, Field payload) {
        return structure != null && structure.isEmpty() && !payload.required() ? null : structure;
    }

    private static String utf8(byte[] bytes, String place) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw ProtocolException.serialization("Expected text in UTF-8 in " + place + ".");
        }
    }
}
