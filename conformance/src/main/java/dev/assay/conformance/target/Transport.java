package dev.assay.conformance.target;

import dev.assay.conformance.protocol.HttpRequestMessage;
import dev.assay.conformance.protocol.HttpResponseMessage;

/** Brings requests to the endpoint and responses back, unchanged. */
public interface Transport {

    /**
     * Sends one request and waits for the whole response. Nothing is sent twice.
     *
     * @throws TransportException if no whole response came
     */
    HttpResponseMessage send(HttpRequestMessage request);
}
