package dev.assay.conformance.suite.modelled;

import dev.assay.conformance.endpoint.TransportException;
import dev.assay.conformance.endpoint.TransportException.Reason;
import dev.assay.conformance.suite.ClauseBroken;
import dev.assay.conformance.suite.Session;
import dev.assay.model.clause.Clause;
import java.util.Set;

/** Tests that what is refused for the moment is not refused for ever: every call is repeated a few times, as long as it meets a retryable error. */
final class RetryableCheck extends ClauseCheck {

    RetryableCheck(Clause clause, Operation operation) {
        super(clause, operation);
    }

    @Override
    public void run(Session session) {
        Set<String> names = session.contract().retryableErrors(operation.shape());
        session.holds(clause.id(), testCase -> {
            try {
                testCase.call(operation.shape(), operation.validInput(testCase));
            } catch (TransportException givenUp) {
                if (givenUp.reason() != Reason.GIVEN_UP) {
                    throw givenUp;
                }
                throw new ClauseBroken(
                        clause.sentence() + " The operation's retryable errors are " + String.join(", ", names) + ".",
                        String.valueOf(givenUp.getMessage()));
            }
        });
    }
}
