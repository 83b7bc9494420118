package dev.assay.conformance.suite.modelled;

import dev.assay.conformance.suite.ClauseBroken;
import dev.assay.conformance.suite.Polling;
import dev.assay.conformance.suite.Session;
import dev.assay.conformance.verdict.Answer;
import dev.assay.model.clause.Clause;
import java.util.Optional;
import software.amazon.smithy.model.node.ObjectNode;

/** Tests that what is refused for now is not refused for ever: a valid call that meets a retryable error is repeated until it meets none. */
final class RetryableCheck extends ClauseCheck {

    RetryableCheck(Clause clause, Operation operation) {
        super(clause, operation);
    }

    @Override
    public void run(Session session) {
        session.holds(clause.id(), testCase -> {
            ObjectNode input = operation.validInput(testCase);
            Answer first = testCase.call(operation.shape(), input);
            Optional<Answer> other = operation.isRetryable(first)
                    ? Polling.within(
                            session.target().settle(),
                            () -> Optional.of(testCase.call(operation.shape(), input))
                                    .filter(answer -> !operation.isRetryable(answer)))
                    : Optional.of(first);
            if (other.isEmpty()) {
                throw new ClauseBroken(
                        clause.sentence(),
                        "For " + session.target().settle().toSeconds() + " s each call was answered with "
                                + first.summary() + ".");
            }
        });
    }
}
