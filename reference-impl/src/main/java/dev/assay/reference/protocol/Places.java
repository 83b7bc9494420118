package dev.assay.reference.protocol;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

/** Messages that name the place in a JSON body. */
final class Places {
    private Places() {}

    static void expect(JsonParser parser, JsonToken token, String expected) {
        if (!parser.hasToken(token)) {
            throw unexpected(parser, expected);
        }
    }

    static ProtocolException unexpected(JsonParser parser, String expected) {
        return ProtocolException.serialization("Expected " + expected + " in " + of(parser) + ".");
    }

    /** The JSON pointer of the current value. */
    static String of(JsonParser parser) {
        String pointer = parser.getParsingContext().pathAsPointer().toString();
        return pointer.isEmpty() ? "the body" : "the body at " + pointer;
    }
}
