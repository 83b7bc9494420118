package dev.assay.reference.http;

/**
 * A request as it was sent.
 *
 * @param method the method in the case in which it was sent
 * @param target path and query, nothing decoded or normalised
 * @param headers the headers
 * @param body the body, empty if there is none; not to be changed
 */
// An array, since it is handed to parsers as it is and requests are never compared.
@SuppressWarnings("ArrayRecordComponent")
public record HttpRequest(String method, String target, RequestHeaders headers, byte[] body) {

    /** The path as it was sent. */
    public String rawPath() {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    /** The query as it was sent, empty if there is none. */
    public String rawQuery() {
        int query = target.indexOf('?');
        return query < 0 ? "" : target.substring(query + 1);
    }
}
