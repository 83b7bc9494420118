package dev.assay.conformance.report;

/** What a clause's verdict means for the run, the gravest first. */
public enum Standing {
    /** It is broken and fails the run. */
    FAILED("failed"),
    /** The run could not tell. */
    ERRORED("errored"),
    /** It is broken, and only a strict run fails by it. */
    WARNING("warning"),
    /** It is broken, which is known and accepted. */
    KNOWN("known"),
    /** It could not be tested. */
    SKIPPED("skipped"),
    /** No check looked at it. */
    UNTESTED("untested"),
    /** It is kept. */
    PASSED("passed");

    private final String word;

    Standing(String word) {
        this.word = word;
    }

    /** The standing in a word. */
    public String word() {
        return word;
    }
}
