package dev.assay.conformance.suite;

import dev.assay.conformance.endpoint.Credentials;

/**
 * In whose name and for which region a request is signed.
 *
 * @param credentials the caller's
 * @param region the region of the signature's scope
 */
public record Caller(Credentials credentials, String region) {}
