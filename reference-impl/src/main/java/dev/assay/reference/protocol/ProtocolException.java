package dev.assay.reference.protocol;

/**
 * A request that the protocol refuses before any operation sees it. The message is for the caller: it says what is wrong and where, and
 * never holds a value that was sent.
 */
public final class ProtocolException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is refused, with the status and the error name that restJson1 servers answer. */
    public enum Kind {
        UNKNOWN_OPERATION(404, "UnknownOperationException"),
        METHOD_NOT_ALLOWED(405, "UnknownOperationException"),
        NOT_ACCEPTABLE(406, "NotAcceptableException"),
        UNSUPPORTED_MEDIA_TYPE(415, "UnsupportedMediaTypeException"),
        SERIALIZATION(400, "SerializationException");

        private final int status;
        private final String errorName;

        Kind(int status, String errorName) {
            this.status = status;
            this.errorName = errorName;
        }

        public int status() {
            return status;
        }

        public String errorName() {
            return errorName;
        }
    }

    private final Kind kind;
    private final String detail;

    public ProtocolException(Kind kind, String message) {
        // A caller's mistake: the stack trace would tell nothing and costs more than the answer.
        super(message, null, false, false);
        this.kind = kind;
        this.detail = message;
    }

    static ProtocolException serialization(String message) {
        return new ProtocolException(Kind.SERIALIZATION, message);
    }

    /** The message, which is always there. */
    public String detail() {
        return detail;
    }

    public Kind kind() {
        return kind;
    }
}
