package dev.assay.conformance.junit;

/** The run could not tell: neither the endpoint nor its test is to blame by it. */
public final class UndecidedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UndecidedException(String message) {
        super(message);
    }
}
