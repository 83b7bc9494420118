package dev.assay.conformance.protocol;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The step by which curl signs a request that is described as signed.
 *
 * @param owner whose credentials sign: stars for the caller's own, {@code denied} for those of the denied caller, or made-up ones by their name
 * @param region the region of the signature's scope
 * @param service the service of the signature's scope
 * @param hasToken whether a session token goes with the credentials
 */
record CurlSignature(String owner, String region, String service, boolean hasToken) {

    private static final Pattern DESCRIPTION =
            Pattern.compile("AWS4-HMAC-SHA256 Credential=([^/]*)/([^/]*)/([^/]*)/aws4_request");

    /** Prints what stands for a percent sign in the URL, by the version of curl. */
    private static final String PERCENT =
            "curl --version | awk -F '[ .]' 'NR == 1 { print(($2 * 100 + $3 < 814) ? \"%25\" : \"%\") }'";

    private static final String AUTHORIZATION = "authorization";
    private static final String TOKEN = "x-amz-security-token";
    private static final String OWN = "***";
    private static final String DENIED = "denied";

    static Optional<CurlSignature> of(HttpRequestMessage request) {
        boolean token = request.headers().firstValue(TOKEN).isPresent();
        return request.headers()
                .firstValue(AUTHORIZATION)
                .map(DESCRIPTION::matcher)
                .filter(Matcher::matches)
                .map(found -> new CurlSignature(found.group(1), found.group(2), found.group(3), token));
    }

    static HttpRequestMessage unsigned(HttpRequestMessage request) {
        return request.withHeader(AUTHORIZATION).withHeader(TOKEN);
    }

    /** The options of curl; what is secret is read from the environment. */
    String words() {
        String signing = "--aws-sigv4 " + Curl.quoted("aws:amz:" + region + ":" + service) + " --user " + user();
        return hasToken ? signing + " --header \"x-amz-security-token: $AWS_SESSION_TOKEN\"" : signing;
    }

    /**
     * The URL of a signed request. What a path has percent-encoded is encoded once more in what is signed. curl does that from version 8.14 on;
     * those before sign the path of the URL as it stands, so they are given it as it is to be signed, and what to send apart from it.
     */
    static String url(String baseUrl, String target) {
        int end = target.indexOf('?') < 0 ? target.length() : target.indexOf('?');
        String path = target.substring(0, end);
        if (!path.contains("%")) {
            return Curl.quoted(baseUrl + target);
        }
        String query = target.substring(end);
        return "--request-target " + Curl.quoted(target) + " " + Curl.quoted(baseUrl) + "\"$(printf %s "
                + Curl.quoted(path) + " | sed \"s/%/$(" + PERCENT + ")/g\")\""
                + (query.isEmpty() ? "" : Curl.quoted(query));
    }

    private String user() {
        return switch (owner) {
            case OWN -> "\"$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY\"";
            case DENIED -> "\"$DENIED_ACCESS_KEY_ID:$DENIED_SECRET_ACCESS_KEY\"";
            default -> Curl.quoted(owner + ":" + owner);
        };
    }
}
