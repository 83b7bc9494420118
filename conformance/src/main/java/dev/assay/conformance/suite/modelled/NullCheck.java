package dev.assay.conformance.suite.modelled;

import dev.assay.conformance.suite.ClauseBroken;
import dev.assay.conformance.suite.Intent;
import dev.assay.conformance.suite.Session;
import dev.assay.conformance.verdict.Answer;
import dev.assay.model.clause.Clause;
import java.util.Random;
import software.amazon.smithy.model.node.Node;

/** Tests that an explicit null of an optional member is not refused. */
final class NullCheck extends ClauseCheck {

    NullCheck(Clause clause, Operation operation) {
        super(clause, operation);
    }

    @Override
    public void run(Session session) {
        operation.needValidInput();
        Random random = session.random(clause.id());
        session.holds(clause.id(), testCase -> {
            Answer answer = operation.unlikeUsual(
                    () -> operation.validInput(testCase),
                    input -> testCase.call(
                            operation.shape(),
                            session.inputs().place(input, clause.member().orElseThrow(), Node.nullNode(), random),
                            Intent.OPEN),
                    this::isRefused);
            if (isRefused(answer)) {
                throw new ClauseBroken(clause.sentence(), "The answer was " + answer.summary() + ".");
            }
        });
    }

    private boolean isRefused(Answer answer) {
        return operation.isRefusal(answer) || answer.isServerError();
    }
}
