package dev.assay.conformance.protocol;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;

/**
 * An HTTP request as it goes on the wire, less what the transport adds (host, content length, signature).
 *
 * @param method the HTTP method, in upper case
 * @param target the raw path with its raw query: percent-encoded, relative to the endpoint's base path, starting with a slash
 * @param headers the header fields
 * @param body the body's octets; empty where the request has no body
 */
public record HttpRequestMessage(String method, String target, HttpHeaders headers, Body body) {

    /** A request of no header and no body. */
    public static HttpRequestMessage of(String method, String target) {
        return new HttpRequestMessage(method, target, HttpHeaders.of(Map.of(), (name, value) -> true), Body.EMPTY);
    }

    /** The same request with one header field set, or taken out where {@code values} is empty. */
    public HttpRequestMessage withHeader(String name, String... values) {
        return new HttpRequestMessage(method, target, Headers.with(headers, name, List.of(values)), body);
    }

    /** The same request with another body. */
    public HttpRequestMessage withBody(Body replacement) {
        return new HttpRequestMessage(method, target, headers, replacement);
    }

    /** The same request with another target. */
    public HttpRequestMessage withTarget(String replacement) {
        return new HttpRequestMessage(method, replacement, headers, body);
    }

    /** The same request with another method. */
    public HttpRequestMessage withMethod(String replacement) {
        return new HttpRequestMessage(replacement, target, headers, body);
    }
}
