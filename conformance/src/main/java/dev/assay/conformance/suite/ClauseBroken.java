package dev.assay.conformance.suite;

/** A case that breaks the clause which its check stands for. */
public final class ClauseBroken extends AssertionError {
    private static final long serialVersionUID = 1L;

    private final String expected;
    private final String actual;

    /** With what the contract asks for and what came instead, as sentences. */
    public ClauseBroken(String expected, String actual) {
        super("Expected: " + expected + " Actual: " + actual);
        this.expected = expected;
        this.actual = actual;
    }

    /** What the contract asks for. */
    public String expected() {
        return expected;
    }

    /** What came instead. */
    public String actual() {
        return actual;
    }
}
