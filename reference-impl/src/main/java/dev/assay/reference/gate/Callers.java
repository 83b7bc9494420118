package dev.assay.reference.gate;

import dev.assay.reference.http.RequestHeaders;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the caller from the Authorization header of Signature Version 4, without checking the signature. */
public final class Callers {
    /** {@code Credential=KEY/DATE/REGION/SERVICE/aws4_request}. */
    private static final Pattern CREDENTIAL =
            Pattern.compile("Credential=([^/,\\s]{1,128})/\\d{8}/([a-z0-9-]{1,64})/[^/,\\s]{1,64}/aws4_request");

    private final Caller unsigned;
    private final String accountId;

    /**
     * @param defaultRegion the region of calls that name none
     * @param accountId the account of all calls
     */
    public Callers(String defaultRegion, String accountId) {
        this.unsigned = new Caller(defaultRegion, accountId, null);
        this.accountId = accountId;
    }

    /** The caller of a request. */
    public Caller of(RequestHeaders headers) {
        String authorization = headers.first("authorization");
        if (authorization == null) {
            return unsigned;
        }
        Matcher credential = CREDENTIAL.matcher(authorization);
        return credential.find() ? new Caller(credential.group(2), accountId, credential.group(1)) : unsigned;
    }
}
