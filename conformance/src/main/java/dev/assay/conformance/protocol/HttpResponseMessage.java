package dev.assay.conformance.protocol;

import java.net.http.HttpHeaders;

/**
 * An HTTP response as it came from the wire.
 *
 * @param status the status code
 * @param headers the header fields
 * @param body the body's octets; empty where there was none
 */
public record HttpResponseMessage(int status, HttpHeaders headers, Body body) {}
