package dev.assay.model.clause;

/** How binding a clause is. */
public enum Level {
    /** The contract states it: a breach fails the run. */
    MUST,
    /** Every careful user relies on it, though nothing states it: a breach is a warning, and a failure of a strict run. */
    SHOULD
}
