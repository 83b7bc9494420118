package dev.assay.conformance.suite.modelled;

import dev.assay.conformance.suite.Session;
import dev.assay.model.clause.Clause;

/**
 * Sends one valid call. Every call of a run is repeated a few times, as long as it meets a retryable error; the one that meets nothing else breaks the
 * clause, whichever check it is part of.
 */
final class RetryableCheck extends ClauseCheck {

    RetryableCheck(Clause clause, Operation operation) {
        super(clause, operation);
    }

    @Override
    public void run(Session session) {
        session.holds(
                clause.id(),
                testCase -> operation.needNoFault(testCase.call(operation.shape(), operation.validInput(testCase))));
    }
}
