package dev.assay.reference.protocol;

import dev.assay.reference.http.RequestHeaders;
import dev.assay.reference.protocol.ProtocolException.Kind;
import java.util.Locale;

/** Content negotiation: what a request's Content-Type and Accept must be for an operation. */
final class MediaTypes {
    static final String JSON = "application/json";
    static final String TEXT = "text/plain";
    static final String BYTES = "application/octet-stream";
    private static final String CONTENT_TYPE = "content-type";

    private MediaTypes() {}

    /**
     * Checks that a body is of the type that the input's bindings ask for, and that there is none where none is bound.
     *
     * @throws ProtocolException if it is not
     */
    static void checkContentType(RequestHeaders headers, byte[] body, Bindings input) {
        if (input.bindsHeader(CONTENT_TYPE)) {
            return;
        }
        if (input.payload() == null && !input.hasDocument() && !input.isEmptyStructure()) {
            if (body.length > 0 && headers.first(CONTENT_TYPE) != null) {
                throw unsupported("This operation takes no body.");
            }
            return;
        }
        String expected = input.mediaType();
        String given = headers.first(CONTENT_TYPE);
        boolean wrong = given == null ? body.length > 0 : !essence(given).equals(expected);
        if (expected != null && wrong) {
            throw unsupported("The Content-Type must be " + expected + ".");
        }
    }

    /**
     * Checks that the caller takes what the output's body will be.
     *
     * @throws ProtocolException if it does not
     */
    static void checkAccept(RequestHeaders headers, Bindings output) {
        String expected = output.mediaType();
        if (expected == null) {
            return;
        }
        String accept = headers.first("accept");
        if (accept != null && !accepts(String.join(",", headers.all("accept")), expected)) {
            throw new ProtocolException(
                    Kind.NOT_ACCEPTABLE, "The answer is of the type " + expected + ", which Accept does not allow.");
        }
    }

    private static ProtocolException unsupported(String message) {
        return new ProtocolException(Kind.UNSUPPORTED_MEDIA_TYPE, message);
    }

    private static boolean accepts(String accept, String expected) {
        for (String range : accept.split(",", -1)) {
            String type = essence(range);
            boolean fits = type.equals("*/*")
                    || type.equals("*") // The JDK's own HTTP client sends this.
                    || type.equals(expected)
                    || (type.endsWith("/*") && expected.startsWith(type.substring(0, type.length() - 1)));
            if (fits && !refused(range)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a range has the weight zero. */
    private static boolean refused(String range) {
        int weight = range.toLowerCase(Locale.ROOT).indexOf("q=");
        return weight >= 0 && range.substring(weight + 2).strip().matches("0(\\.0*)?");
    }

    /** A media type without parameters. */
    private static String essence(String value) {
        if (value.equals(JSON)) {
            return JSON;
        }
        int parameters = value.indexOf(';');
        String type = parameters < 0 ? value : value.substring(0, parameters);
        return type.strip().toLowerCase(Locale.ROOT);
    }
}
