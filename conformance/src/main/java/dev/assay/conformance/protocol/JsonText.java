package dev.assay.conformance.protocol;

import java.util.Optional;
import java.util.regex.Pattern;
import software.amazon.smithy.model.loader.ModelSyntaxException;
import software.amazon.smithy.model.node.Node;

/** Reads JSON that an endpoint wrote, in bounded time whatever it is. */
public final class JsonText {

    /** More digits than any number of use has; reading a million of them takes half a minute. */
    private static final int MAX_DIGITS = 2000;

    private static final Pattern LONG_NUMBER = Pattern.compile("[0-9.]{" + (MAX_DIGITS + 1) + "}");

    private JsonText() {}

    /**
     * Reads a text.
     *
     * @throws NoJsonException if it is no JSON, or JSON that nobody could want to read
     */
    public static Node parse(String text) {
        if (text.length() > MAX_DIGITS && LONG_NUMBER.matcher(text).find()) {
            throw new NoJsonException("it holds more than " + MAX_DIGITS + " digits in a row");
        }
        try {
            return Node.parse(text);
        } catch (ModelSyntaxException notJson) {
            throw new NoJsonException(notJson.getMessageWithoutLocation());
        }
    }

    /** What a text holds; empty if it is no JSON. */
    public static Optional<Node> read(String text) {
        try {
            return Optional.of(parse(text));
        } catch (NoJsonException notJson) {
            return Optional.empty();
        }
    }

    /** A text that is no JSON. The message says why, for people. */
    public static final class NoJsonException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoJsonException(String message) {
            super(message, null, false, false);
        }
    }
}
