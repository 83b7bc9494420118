package dev.assay.conformance.suite;

import dev.assay.conformance.protocol.HttpRequestMessage;
import dev.assay.conformance.protocol.HttpResponseMessage;
import java.util.Optional;

/**
 * One request and what came of it. Secrets are not in it: what is sensitive by the model, and signatures, stand as stars.
 *
 * @param operation the operation that was called, or meant
 * @param request the request
 * @param response the whole response, empty where none came
 * @param failure why no response came, for people
 * @param nanos how long the exchange took, in nanoseconds
 */
public record Exchange(
        String operation,
        HttpRequestMessage request,
        Optional<HttpResponseMessage> response,
        Optional<String> failure,
        long nanos) {}
