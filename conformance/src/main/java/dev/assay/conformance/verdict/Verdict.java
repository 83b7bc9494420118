package dev.assay.conformance.verdict;

/** What a run says of a clause. The later a verdict stands here the worse it is; a clause's verdict only gets worse. */
public enum Verdict {
    /** No check has looked at the clause. */
    UNTESTED,
    /** Every case kept the clause. */
    PASS,
    /** The clause could not be tested, for a reason that is given. */
    SKIP,
    /** The run could not tell. */
    ERROR,
    /** A case broke the clause. */
    FAIL;

    /** The worse of two verdicts. */
    public Verdict worse(Verdict other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
