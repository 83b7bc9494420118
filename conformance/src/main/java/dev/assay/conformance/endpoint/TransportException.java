package dev.assay.conformance.endpoint;

/** A request that got no whole response. The message is for people. */
public final class TransportException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why there was no response. */
    public enum Reason {
        /** Nobody listens, or the host is unknown. */
        UNREACHABLE,
        /** The response did not come in time. */
        TIMEOUT,
        /** The connection ended before the response did. */
        CLOSED,
        /** What came is no HTTP. */
        NOT_HTTP,
        /** The body is larger than the suite reads. */
        TOO_LARGE,
        /** The run itself ended before the response came. */
        INTERRUPTED,
        /** The request was not sent, for others like it never got a response. */
        GIVEN_UP,
        /** The endpoint does not take whom the requests come from. */
        REFUSED
    }

    private final Reason reason;

    /** With the reason and a message for people. */
    public TransportException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** Why there was no response. */
    public Reason reason() {
        return reason;
    }
}
