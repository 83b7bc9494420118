package dev.assay.reference.protocol;

import dev.assay.reference.schema.Field;
import dev.assay.reference.schema.Fields;
import dev.assay.reference.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.smithy.model.knowledge.HttpBinding;
import software.amazon.smithy.model.traits.UnitTypeTrait;

/**
 * Where the members of an input, an output or an error travel.
 *
 * @param schema the structure
 * @param labels members in labels, by their names
 * @param query members in query parameters
 * @param queryParams the member that takes all query parameters
 * @param headers members in headers
 * @param prefixHeaders the member that takes all headers with a prefix, and the prefix
 * @param payload the member that is the whole body
 * @param statusCode the member that is the status
 * @param document the members of the JSON object in the body
 */
record Bindings(
        Schema schema,
        List<Named> labels,
        List<Named> query,
        @Nullable Field queryParams,
        List<Named> headers,
        @Nullable Named prefixHeaders,
        @Nullable Field payload,
        @Nullable Field statusCode,
        Fields document) {

    /** A member with its name on the wire. */
    record Named(Field field, String wireName) {}

    static Bindings of(Schema schema, Map<String, HttpBinding> bindings) {
        Collector collector = new Collector();
        for (Field field : schema.fields().all()) {
            HttpBinding binding = bindings.get(field.name());
            if (binding != null) {
                collector.add(field, binding);
            }
        }
        return collector.toBindings(schema);
    }

    /** Whether the body is a JSON object of members. */
    boolean hasDocument() {
        return !document.all().isEmpty();
    }

    /** Whether there is a structure that has no member at all: clients send an empty object for it or nothing. */
    boolean isEmptyStructure() {
        return schema.fields().all().isEmpty() && !schema.id().equals(UnitTypeTrait.UNIT);
    }

    /** Whether a header is bound to a member. */
    boolean bindsHeader(String name) {
        return headers.stream().anyMatch(header -> header.wireName().equalsIgnoreCase(name));
    }

    /** The media type of the body that the model states or implies; null where there is no body or any type will do. */
    @Nullable
    String mediaType() {
        if (payload == null) {
            return hasDocument() || isEmptyStructure() ? MediaTypes.JSON : null;
        }
        return payload.schema().mediaType().orElseGet(() -> switch (payload.schema()
                .type()) {
            case BLOB -> null;
            case STRING, ENUM -> MediaTypes.TEXT;
            default -> MediaTypes.JSON;
        });
    }

    private static final class Collector {
        private final List<Named> labels = new ArrayList<>();
        private final List<Named> query = new ArrayList<>();
        private final List<Named> headers = new ArrayList<>();
        private final List<Field> document = new ArrayList<>();
        private @Nullable Field queryParams;
        private @Nullable Named prefixHeaders;
        private @Nullable Field payload;
        private @Nullable Field statusCode;

        void add(Field field, HttpBinding binding) {
            switch (binding.getLocation()) {
                case LABEL -> labels.add(new Named(field, field.name()));
                case QUERY -> query.add(new Named(field, binding.getLocationName()));
                case QUERY_PARAMS -> queryParams = field;
                case HEADER -> headers.add(new Named(field, binding.getLocationName()));
                case PREFIX_HEADERS -> prefixHeaders = new Named(field, binding.getLocationName());
                case PAYLOAD -> payload = field;
                case RESPONSE_CODE -> statusCode = field;
                case DOCUMENT -> document.add(field);
                default ->
                    throw new IllegalArgumentException(field.schema() + " has the binding " + binding.getLocation()
                            + ", which restJson1 does not know");
            }
        }

        Bindings toBindings(Schema schema) {
            return new Bindings(
                    schema,
                    List.copyOf(labels),
                    List.copyOf(query),
                    queryParams,
                    List.copyOf(headers),
                    prefixHeaders,
                    payload,
                    statusCode,
                    new Fields(document));
        }
    }
}
