package dev.assay.conformance.suite;

/**
 * How far a valid input of an operation got at the endpoint.
 *
 * @param operation the operation's name
 * @param succeeded whether it was answered with a success
 * @param pastValidation whether it was not refused as if it were not valid
 * @param answer the answer in a few words, for people
 */
public record Reach(String operation, boolean succeeded, boolean pastValidation, String answer) {}
