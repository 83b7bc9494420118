package dev.assay.reference.http;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer to be sent.
 *
 * @param status the status code
 * @param headers header lines in their order
 * @param body the body, empty for none; not to be changed
 */
// An array, since it is handed to the connection as it is and answers are never compared.
@SuppressWarnings("ArrayRecordComponent")
public record HttpResponse(int status, List<Header> headers, byte[] body) {
    private static final byte[] EMPTY = {};

    /** A header line. */
    public record Header(String name, String value) {}

    public HttpResponse {
        headers = List.copyOf(headers);
    }

    /** An answer without a body. */
    public static HttpResponse empty(int status, List<Header> headers) {
        return new HttpResponse(status, headers, EMPTY);
    }

    /** The same answer with one more header line. */
    public HttpResponse with(String name, String value) {
        List<Header> more = new ArrayList<>(headers);
        more.add(new Header(name, value));
        return new HttpResponse(status, more, body);
    }

    /** The value of the first header with a name in any case, null if there is none. */
    public @Nullable String header(String name) {
        for (Header header : headers) {
            if (header.name().equalsIgnoreCase(name)) {
                return header.value();
            }
        }
        return null;
    }
}
