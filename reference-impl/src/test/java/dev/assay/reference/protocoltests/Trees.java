package dev.assay.reference.protocoltests;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Comparator;

/** JSON trees as values. */
final class Trees {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Numbers are equal if they are as floats: a model's float does not hold more. */
    private static final Comparator<JsonNode> LENIENT = (a, b) -> {
        if (a.isNumber() && b.isNumber()) {
            return Float.compare(a.floatValue(), b.floatValue());
        }
        return a.equals(b) ? 0 : 1;
    };

    private Trees() {}

    static JsonNode parse(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + json, e);
        }
    }

    static boolean same(JsonNode a, JsonNode b) {
        return a.equals(LENIENT, b);
    }
}
