package dev.assay.conformance.suite.modelled;

import dev.assay.conformance.suite.Check;
import dev.assay.conformance.suite.ClauseBroken;
import dev.assay.conformance.suite.Session;
import dev.assay.conformance.suite.TestCase;
import dev.assay.conformance.verdict.Answer;
import dev.assay.model.clause.Clause;
import dev.assay.model.clause.ClauseId;
import dev.assay.model.clause.MemberPath;
import java.util.Random;
import java.util.Set;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.ObjectNode;

/** Tests that a required member is missed, where it is absent and where it is null. */
final class RequiredCheck implements Check {

    private final Clause clause;
    private final MemberPath path;
    private final Operation operation;

    RequiredCheck(Clause clause, Operation operation) {
        this.clause = clause;
        this.path = clause.member().orElseThrow();
        this.operation = operation;
    }

    @Override
    public Set<ClauseId> clauses() {
        return Set.of(clause.id());
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
