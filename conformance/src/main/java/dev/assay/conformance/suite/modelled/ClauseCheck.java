package dev.assay.conformance.suite.modelled;

import dev.assay.conformance.suite.Check;
import dev.assay.model.clause.Clause;
import dev.assay.model.clause.ClauseId;
import java.util.Set;

/** A check of one clause of one operation. */
abstract class ClauseCheck implements Check {

    /** The clause that the check decides. */
    final Clause clause;

    /** The operation that the clause is about. */
    final Operation operation;

    ClauseCheck(Clause clause, Operation operation) {
        this.clause = clause;
        this.operation = operation;
    }

    @Override
    public final Set<ClauseId> clauses() {
        return Set.of(clause.id());
    }
}
