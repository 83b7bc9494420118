package dev.assay.conformance.endpoint;

import dev.assay.conformance.protocol.HttpRequestMessage;
import dev.assay.conformance.protocol.HttpResponseMessage;

/** Brings requests to the endpoint and responses back, unchanged. */
public interface Transport {

    /**
     * Sends one request and waits for the whole response. Nothing that may change the endpoint is sent twice; a GET may be sent again where its
     * connection closes before any answer, as RFC 9110, section 9.2.2, allows.
     *
     * @throws TransportException if no whole response came
     */
    HttpResponseMessage send(HttpRequestMessage request);
}
