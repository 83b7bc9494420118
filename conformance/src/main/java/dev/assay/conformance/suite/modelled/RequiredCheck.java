package dev.assay.conformance.suite.modelled;

import dev.assay.conformance.suite.ClauseBroken;
import dev.assay.conformance.suite.Session;
import dev.assay.conformance.suite.TestCase;
import dev.assay.conformance.verdict.Answer;
import dev.assay.model.clause.Clause;
import dev.assay.model.clause.MemberPath;
import java.util.Random;
import java.util.Set;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.ObjectNode;

/** Tests that a required member is missed, where it is absent and where it is null. */
final class RequiredCheck extends ClauseCheck {

    private final MemberPath path;

    RequiredCheck(Clause clause, Operation operation) {
        super(clause, operation);
        this.path = clause.member().orElseThrow();
    }

    @Override
    public void run(Session session) {
        operation.needValidInput();
        Random random = session.random(clause.id());
        boolean absent = session.holds(
                clause.id(),
                testCase -> misses(
                        session, testCase, session.inputs().remove(operation.validInput(testCase), path, random)));
        if (absent
                && Place.of(session.contract().model(), operation.shape(), path).isDocument()) {
            session.holds(
                    clause.id(),
                    testCase -> misses(
                            session,
                            testCase,
                            session.inputs().place(operation.validInput(testCase), path, Node.nullNode(), random)));
        }
    }

    private void misses(Session session, TestCase testCase, ObjectNode input) {
        Answer answer = testCase.call(operation.shape(), input);
        Set<String> names = operation.parseRefusals();
        if (!answer.isError(names)) {
            throw new ClauseBroken(
                    path + " is required: without it the call is refused with "
                            + String.join(" or ", session.contract().validationErrors(operation.shape())) + ".",
                    "The answer was " + answer.summary() + ".");
        }
    }
}
