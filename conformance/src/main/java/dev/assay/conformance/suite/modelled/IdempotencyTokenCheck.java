package dev.assay.conformance.suite.modelled;

import dev.assay.conformance.suite.ClauseBroken;
import dev.assay.conformance.suite.Session;
import dev.assay.conformance.suite.TestCase;
import dev.assay.conformance.verdict.Answer;
import dev.assay.model.clause.Clause;
import java.util.UUID;
import software.amazon.smithy.model.node.ObjectNode;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.traits.IdempotencyTokenTrait;

/** Tests that a call repeated with its idempotency token makes nothing new. */
final class IdempotencyTokenCheck extends ClauseCheck {

    IdempotencyTokenCheck(Clause clause, Operation operation) {
        super(clause, operation);
    }

    @Override
    public void run(Session session) {
        operation.needSuccess();
        session.holds(clause.id(), testCase -> repeat(session, testCase));
    }

    private void repeat(Session session, TestCase testCase) {
        MemberShape token = session.inputs().shape(operation.shape()).members().stream()
                .filter(member -> member.hasTrait(IdempotencyTokenTrait.class))
                .findFirst()
                .orElseThrow();
        String value =
                new UUID(operation.random().nextLong(), operation.random().nextLong()).toString();
        ObjectNode input = operation.validInput(testCase).withMember(token.getMemberName(), value);
        Answer first = testCase.call(operation.shape(), input);
        int made = session.resources().mark();
        Answer second = testCase.call(operation.shape(), input);
        if (first.isSuccess() && second.isSuccess() && session.resources().mark() > made) {
            throw new ClauseBroken(
                    clause.sentence(), "The second call made another resource: " + second.summary() + ".");
        }
        if (first.isSuccess() && !second.isSuccess()) {
            throw new ClauseBroken(clause.sentence(), "The second call was answered with " + second.summary() + ".");
        }
    }
}
