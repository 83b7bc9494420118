package dev.assay.reference.gate;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An Authorization header of Signature Version 4, taken apart.
 *
 * @param accessKey the access key
 * @param date the day of the signature, such as {@code 20260401}
 * @param region the region of the credential scope
 * @param service the service of the credential scope
 * @param signedHeaders the names of the signed headers, in lower case
 * @param signature the signature in hexadecimal digits
 */
record Authorization(
        String accessKey, String date, String region, String service, List<String> signedHeaders, String signature) {
    private static final Pattern CREDENTIAL = Pattern.compile(
            "Credential=([^/,\\s]{1,128})/(\\d{8})/([a-z0-9-]{1,64})/([^/,\\s]{1,64})/aws4_request(?:[,\\s]|$)");
    private static final Pattern SIGNED_HEADERS = Pattern.compile("SignedHeaders=([a-z0-9;_-]{1,1024})");
    private static final Pattern SIGNATURE = Pattern.compile("Signature=([0-9a-f]{64})");
    private static final String ALGORITHM = "AWS4-HMAC-SHA256";

    /** Reads a header; null if it is missing or incomplete. */
    static @Nullable Authorization parse(@Nullable String header) {
        if (header == null || !header.startsWith(ALGORITHM)) {
            return null;
        }
        Matcher credential = CREDENTIAL.matcher(header);
        Matcher headers = SIGNED_HEADERS.matcher(header);
        Matcher signature = SIGNATURE.matcher(header);
        if (!credential.find() || !headers.find() || !signature.find()) {
            return null;
        }
        return new Authorization(
                credential.group(1),
                credential.group(2),
                credential.group(3),
                credential.group(4),
                List.of(headers.group(1).split(";", -1)),
                signature.group(1));
    }

    String scope() {
        return date + "/" + region + "/" + service + "/aws4_request";
    }
}
