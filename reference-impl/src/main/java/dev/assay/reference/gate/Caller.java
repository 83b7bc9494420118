package dev.assay.reference.gate;

import org.jspecify.annotations.Nullable;

/**
 * Who calls, and which region is called.
 *
 * @param region the region of the signature's credential scope, else the server's own
 * @param accountId the account
 * @param accessKey the access key of the signature; null if the call is not signed
 */
public record Caller(
        String region, String accountId, @Nullable String accessKey) {}
