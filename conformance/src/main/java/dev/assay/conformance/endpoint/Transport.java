package dev.assay.conformance.endpoint;

import dev.assay.conformance.protocol.HttpRequestMessage;
import dev.assay.conformance.protocol.HttpResponseMessage;

/** Brings requests to the endpoint and responses back, unchanged. */
public interface Transport {

    /**
     * Sends one request, once, and waits for the whole response.
     *
     * @throws TransportException if no whole response came
     */
    HttpResponseMessage send(HttpRequestMessage request);
}
