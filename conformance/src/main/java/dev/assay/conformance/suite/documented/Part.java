package dev.assay.conformance.suite.documented;

/**
 * A part of a property's tries.
 *
 * @param first how many tries were made before
 * @param tries how many to make now
 * @param left how many to make afterwards
 */
record Part(int first, int tries, int left) {

    /** The first of so many tries. */
    static Part glance(int tries) {
        return new Part(0, 1, tries - 1);
    }

    /** What is left after this part. */
    Part rest() {
        return new Part(first + tries, left, 0);
    }
}
