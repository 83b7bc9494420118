package dev.assay.conformance.suite.modelled;

import dev.assay.conformance.suite.CheckSkipped;
import dev.assay.conformance.suite.ClauseBroken;
import dev.assay.conformance.suite.Session;
import dev.assay.conformance.verdict.Answer;
import dev.assay.model.clause.Clause;
import software.amazon.smithy.model.traits.HttpTrait;

/** Tests that a method which no operation of the service has is no way to an operation. */
final class WrongMethodCheck extends ClauseCheck {

    private static final String METHOD = "PATCH";

    WrongMethodCheck(Clause clause, Operation operation) {
        super(clause, operation);
    }

    @Override
    public void run(Session session) {
        boolean used = session.contract().operations().stream()
                .flatMap(shape -> shape.getTrait(HttpTrait.class).stream())
                .anyMatch(http -> http.getMethod().equals(METHOD));
        if (used) {
            throw new CheckSkipped("The service has operations of the method " + METHOD + " itself.");
        }
        session.holds(clause.id(), testCase -> {
            var request = session.protocol().encode(operation.shape(), operation.validInput(testCase));
            Answer answer = testCase.send(operation.shape(), request.withMethod(METHOD));
            if (!answer.isClientError() && answer.response().status() != 501) {
                throw new ClauseBroken(clause.sentence(), "The answer to " + METHOD + " was " + answer.summary() + ".");
            }
        });
    }
}
