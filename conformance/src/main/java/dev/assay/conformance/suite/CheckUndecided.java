package dev.assay.conformance.suite;

/** A check that could not be brought to its end, so that nothing can be said of its clause. */
public final class CheckUndecided extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With what went wrong, as a sentence. */
    public CheckUndecided(String reason) {
        super(reason, null, false, false);
    }

    /** What went wrong. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
