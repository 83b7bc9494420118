package dev.assay.conformance.endpoint;

import java.util.Optional;

/**
 * What a request is signed with.
 *
 * @param accessKeyId the public part
 * @param secretAccessKey the secret part; never shown
 * @param sessionToken what goes with credentials that are valid for a while only; never shown
 */
public record Credentials(String accessKeyId, String secretAccessKey, Optional<String> sessionToken) {

    /** For endpoints that read the signature's scope and check nothing. */
    public static final Credentials ANONYMOUS = new Credentials("assay", "assay");

    /** Credentials that are valid until they are withdrawn. */
    public Credentials(String accessKeyId, String secretAccessKey) {
        this(accessKeyId, secretAccessKey, Optional.empty());
    }

    @Override
    public String toString() {
        return "Credentials[" + accessKeyId + "]";
    }
}
