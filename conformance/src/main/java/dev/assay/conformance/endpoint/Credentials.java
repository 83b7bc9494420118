package dev.assay.conformance.endpoint;

/**
 * What a request is signed with.
 *
 * @param accessKeyId the public part
 * @param secretAccessKey the secret part; never shown
 */
public record Credentials(String accessKeyId, String secretAccessKey) {

    /** For endpoints that read the signature's scope and check nothing. */
    public static final Credentials ANONYMOUS = new Credentials("assay", "assay");

    @Override
    public String toString() {
        return "Credentials[" + accessKeyId + "]";
    }
}
