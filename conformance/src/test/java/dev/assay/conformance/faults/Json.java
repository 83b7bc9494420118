package dev.assay.conformance.faults;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.Consumer;

/** Changes of JSON texts. */
final class Json {

    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private Json() {}

    /** The object that a text is; empty if it is no JSON object. */
    static Optional<ObjectNode> object(String text) {
        try {
            JsonNode node = MAPPER.readTree(text);
            return node instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
        } catch (JsonProcessingException malformed) {
            return Optional.empty();
        }
    }

    /** The text with its object changed; the same text if it is no object. */
    static String change(String text, Consumer<ObjectNode> change) {
        return object(text)
                .map(object -> {
                    change.accept(object);
                    return object.toString();
                })
                .orElse(text);
    }

    /** The text with an object inside its object changed, where it is there. */
    static String changeIn(String text, String member, Consumer<ObjectNode> change) {
        return change(text, object -> {
            if (object.get(member) instanceof ObjectNode inner) {
                change.accept(inner);
            }
        });
    }
}
