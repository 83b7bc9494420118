package dev.assay.reference.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.reference.http.HttpResponse;
import dev.assay.reference.http.HttpResponse.Header;
import dev.assay.reference.protocol.Bindings.Named;
import dev.assay.reference.schema.Field;
import dev.assay.reference.schema.Schema;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.smithy.model.shapes.ShapeType;
import software.amazon.smithy.model.traits.TimestampFormatTrait.Format;

/** Turns an output or an error in tree form into a response. */
final class ResponseEncoder {
    private static final byte[] NO_BODY = {};

    private final int status;
    private final @Nullable String errorName;
    private final @Nullable Bindings bindings;
    private final DocumentWriter documents;

    /**
     * @param errorName the bare name of an error; null for an output
     * @param bindings null if there are no members and no body at all
     */
    ResponseEncoder(int status, @Nullable String errorName, @Nullable Bindings bindings, DocumentWriter documents) {
        this.status = status;
        this.errorName = errorName;
        this.bindings = bindings;
        this.documents = documents;
    }

    HttpResponse encode(ObjectNode output) {
        List<Header> headers = new ArrayList<>(4);
        if (errorName != null) {
            headers.add(new Header("x-amzn-errortype", errorName));
        }
        if (bindings == null) {
            return HttpResponse.empty(status, headers);
        }
        bindings.headers().forEach(header -> encodeHeader(header, output, headers));
        encodePrefixHeaders(output, headers);
        int code = statusOf(bindings, output);
        byte[] body = encodeBody(bindings, output, headers);
        return new HttpResponse(code, headers, mayHaveBody(code) ? body : NO_BODY);
    }

    private static boolean mayHaveBody(int code) {
        return code >= 200 && code != 204 && code != 304;
    }

    private int statusOf(Bindings known, ObjectNode output) {
        JsonNode code = known.statusCode() == null ? null : value(known.statusCode(), output);
        return code == null ? status : code.intValue();
    }

    private static void encodeHeader(Named header, ObjectNode output, List<Header> headers) {
        JsonNode value = value(header.field(), output);
        if (value != null) {
            headers.add(new Header(
                    header.wireName(), headerText(value, header.field().schema())));
        }
    }

    private static String headerText(JsonNode value, Schema schema) {
        if (schema.type() == ShapeType.LIST || schema.type() == ShapeType.SET) {
            List<String> parts = new ArrayList<>();
            value.forEach(element -> parts.add(elementText(element, schema.element())));
            return String.join(", ", parts);
        }
        if (schema.type() == ShapeType.STRING && schema.mediaType().isPresent()) {
            return Base64Text.encode(value.textValue().getBytes(StandardCharsets.UTF_8));
        }
        return ScalarText.write(value, schema, Format.HTTP_DATE);
    }

    private static String elementText(JsonNode element, Schema schema) {
        String text = ScalarText.write(element, schema, Format.HTTP_DATE);
        return schema.type() == ShapeType.TIMESTAMP ? text : HeaderValues.quoteIfNeeded(text);
    }

    private void encodePrefixHeaders(ObjectNode output, List<Header> headers) {
        Named binding = bindings == null ? null : bindings.prefixHeaders();
        JsonNode map = binding == null ? null : value(binding.field(), output);
        if (binding == null || map == null) {
            return;
        }
        for (var entry : map.properties()) {
            String name = binding.wireName() + entry.getKey();
            // A member bound to a header of its own says what that header is.
            if (headers.stream().noneMatch(header -> header.name().equalsIgnoreCase(name))) {
                headers.add(new Header(name, entry.getValue().asText()));
            }
        }
    }

    private byte[] encodeBody(Bindings known, ObjectNode output, List<Header> headers) {
        Field payload = known.payload();
        if (payload == null) {
            addContentType(MediaTypes.JSON, headers);
            return documents.writeMembers(output, known.document());
        }
        JsonNode value = value(payload, output);
        if (value == null) {
            return NO_BODY;
        }
        String mediaType = known.mediaType();
        addContentType(mediaType == null ? MediaTypes.BYTES : mediaType, headers);
        return encodePayload(value, payload.schema());
    }

    private static void addContentType(String mediaType, List<Header> headers) {
        if (headers.stream().noneMatch(header -> header.name().equalsIgnoreCase("content-type"))) {
            headers.add(new Header("Content-Type", mediaType));
        }
    }

    private byte[] encodePayload(JsonNode value, Schema schema) {
        return switch (schema.type()) {
            case BLOB -> Base64Text.decode(value.textValue(), "the output");
            case STRING, ENUM -> value.textValue().getBytes(StandardCharsets.UTF_8);
            default -> documents.write(value, schema);
        };
    }

    private static @Nullable JsonNode value(Field field, ObjectNode output) {
        JsonNode given = output.get(field.name());
        JsonNode value = given == null ? field.defaultValue() : given;
        return value == null || (value.isNull() && field.schema().type() != ShapeType.DOCUMENT) ? null : value;
    }
}
