package dev.assay.reference.gate;

import dev.assay.reference.http.RequestHeaders;

/** Reads the caller from the Authorization header of Signature Version 4, without checking the signature. */
public final class Callers {
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
        Authorization authorization = Authorization.parse(headers.first("authorization"));
        return authorization == null
                ? unsigned
                : new Caller(authorization.region(), accountId, authorization.accessKey());
    }
}
