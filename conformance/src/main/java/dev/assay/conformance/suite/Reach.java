package dev.assay.conformance.suite;

import java.util.Optional;

/**
 * How far a valid input of an operation got at the endpoint.
 *
 * @param operation the operation's name
 * @param succeeded whether it was answered with a success
 * @param pastValidation whether it was not refused as if it were not valid
 * @param answer the answer in a few words, for people
 */
public record Reach(String operation, boolean succeeded, boolean pastValidation, String answer) {

    /** What this leaves untested, as a sentence; empty where a valid input got its success. */
    public Optional<String> shortfall() {
        if (succeeded) {
            return Optional.empty();
        }
        String how = pastValidation ? " was past validation, but not further: " : " was not known: ";
        return Optional.of(
                "A valid input of " + operation + how + "the best one tried was answered with " + answer + ".");
    }
}
