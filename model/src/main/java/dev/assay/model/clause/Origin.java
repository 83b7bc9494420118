package dev.assay.model.clause;

/** Where a clause comes from. */
public enum Origin {
    /** From traits that any Smithy model may bear. */
    MODELLED,
    /** From the {@code documentedClauses} trait of an operation. */
    DOCUMENTED
}
