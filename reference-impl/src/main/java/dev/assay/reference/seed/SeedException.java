package dev.assay.reference.seed;

/** A seed file that cannot be used. The message says where and why. */
public final class SeedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SeedException(String message) {
        super(message);
    }

    SeedException(String message, Throwable cause) {
        super(message, cause);
    }
}
