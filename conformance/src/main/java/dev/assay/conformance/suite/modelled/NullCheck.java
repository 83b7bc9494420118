package dev.assay.conformance.suite.modelled;

import dev.assay.conformance.suite.ClauseBroken;
import dev.assay.conformance.suite.Intent;
import dev.assay.conformance.suite.Session;
import dev.assay.conformance.verdict.Answer;
import dev.assay.model.clause.Clause;
import java.util.Random;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.ObjectNode;

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
            ObjectNode input = operation.validInput(testCase);
            Answer answer = testCase.call(
                    operation.shape(),
                    session.inputs().place(input, clause.member().orElseThrow(), Node.nullNode(), random),
                    Intent.OPEN);
            if (operation.isRefusal(answer) || answer.isServerError()) {
                throw new ClauseBroken(clause.sentence(), "The answer was " + answer.summary() + ".");
            }
        });
    }
}
