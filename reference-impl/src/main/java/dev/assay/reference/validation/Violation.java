package dev.assay.reference.validation;

/**
 * A constraint that a value breaks.
 *
 * @param path the JSON pointer of the value, from the input
 * @param message what is wrong, in the words of Smithy's own validation tests; never holds the value
 */
public record Violation(String path, String message) {}
