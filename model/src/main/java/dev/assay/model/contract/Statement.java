package dev.assay.model.contract;

import dev.assay.model.clause.ClauseKind;
import java.util.Optional;

/** What a clause says of a member: its kind and its sentence. */
record Statement(ClauseKind kind, String sentence) {

    static Optional<Statement> of(ClauseKind kind, String sentence) {
        return Optional.of(new Statement(kind, sentence));
    }

    static Optional<Statement> when(boolean stated, ClauseKind kind, String sentence) {
        return stated ? of(kind, sentence) : Optional.empty();
    }
}
