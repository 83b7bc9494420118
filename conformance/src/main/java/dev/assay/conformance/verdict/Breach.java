package dev.assay.conformance.verdict;

import dev.assay.model.clause.ClauseKind;

/**
 * What an answer breaks whatever the request was.
 *
 * @param kind the kind of the broken clause, one of those about answers
 * @param expected what the contract asks for, as a sentence
 * @param actual what came instead, as a sentence
 */
public record Breach(ClauseKind kind, String expected, String actual) {}
