package dev.assay.conformance.suite;

/** A check that cannot test its clause, for a reason that says what to do about it. */
public final class CheckSkipped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With the reason, as a sentence. */
    public CheckSkipped(String reason) {
        super(reason, null, false, false);
    }

    /** The reason. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
