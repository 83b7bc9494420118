package dev.assay.reference.protocol;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.reference.schema.Field;
import dev.assay.reference.schema.Fields;
import dev.assay.reference.schema.Schema;
import dev.assay.reference.schema.Timestamps;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import software.amazon.smithy.model.shapes.ShapeType;
import software.amazon.smithy.model.traits.TimestampFormatTrait.Format;

/** Writes tree form as a JSON document. */
final class DocumentWriter {
    private final ObjectMapper mapper;

    DocumentWriter(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** An object of some members of a structure. */
    byte[] writeMembers(JsonNode structure, Fields fields) {
        return write(generator -> members(generator, structure, fields));
    }

    /** One value. */
    byte[] write(JsonNode value, Schema schema) {
        return write(generator -> value(generator, value, schema));
    }

    private interface Content {
        void writeTo(JsonGenerator generator) throws IOException;
    }

    private byte[] write(Content content) {
        try (ByteArrayBuilder bytes = new ByteArrayBuilder(512);
                JsonGenerator generator = mapper.getFactory().createGenerator(bytes)) {
            content.writeTo(generator);
            generator.flush();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
    }

    private void members(JsonGenerator generator, JsonNode structure, Fields fields) throws IOException {
        generator.writeStartObject();
        for (Field field : fields.all()) {
            JsonNode member = structure.get(field.name());
            JsonNode value = member == null ? field.defaultValue() : member;
            if (value != null && (!value.isNull() || field.schema().type() == ShapeType.DOCUMENT)) {
                generator.writeFieldName(field.wireName());
                value(generator, value, field.schema());
            }
        }
        generator.writeEndObject();
    }

    private void value(JsonGenerator generator, JsonNode value, Schema schema) throws IOException {
        if (value.isNull()) {
            generator.writeNull();
            return;
        }
        switch (schema.type()) {
            case STRUCTURE, UNION -> members(generator, value, schema.fields());
            case LIST, SET -> list(generator, value, schema.element());
            case MAP -> map(generator, value, schema.element());
            case TIMESTAMP -> timestamp(generator, value, schema);
            case FLOAT, DOUBLE -> floating(generator, value);
            default -> generator.writeTree(value);
        }
    }

    private void list(JsonGenerator generator, JsonNode list, Schema element) throws IOException {
        generator.writeStartArray();
        for (JsonNode value : list) {
            value(generator, value, element);
        }
        generator.writeEndArray();
    }

    private void map(JsonGenerator generator, JsonNode map, Schema element) throws IOException {
        generator.writeStartObject();
        for (var entry : map.properties()) {
            generator.writeFieldName(entry.getKey());
            value(generator, entry.getValue(), element);
        }
        generator.writeEndObject();
    }

    private static void timestamp(JsonGenerator generator, JsonNode value, Schema schema) throws IOException {
        Instant time = Instant.parse(value.textValue());
        Format format = schema.timestampFormat(Format.EPOCH_SECONDS);
        if (format == Format.EPOCH_SECONDS) {
            generator.writeNumber(Timestamps.toEpochSeconds(time));
        } else {
            generator.writeString(Timestamps.format(time, format));
        }
    }

    /** JSON has no literals for the values that are no numbers: they go as strings. */
    private static void floating(JsonGenerator generator, JsonNode value) throws IOException {
        if (value.isTextual()) {
            generator.writeString(value.textValue());
        } else if (!Double.isFinite(value.doubleValue())) {
            generator.writeString(Double.toString(value.doubleValue()));
        } else {
            generator.writeTree(value);
        }
    }
}
