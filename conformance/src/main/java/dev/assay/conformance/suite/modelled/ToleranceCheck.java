package dev.assay.conformance.suite.modelled;

import dev.assay.conformance.protocol.Body;
import dev.assay.conformance.protocol.HttpRequestMessage;
import dev.assay.conformance.suite.CheckSkipped;
import dev.assay.conformance.suite.ClauseBroken;
import dev.assay.conformance.suite.Session;
import dev.assay.conformance.verdict.Answer;
import dev.assay.model.clause.Clause;
import dev.assay.model.clause.ClauseKind;
import java.util.Random;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.ObjectNode;

/** Tests what must not be refused: null for an optional member, and members that the model does not know. */
final class ToleranceCheck extends ClauseCheck {

    ToleranceCheck(Clause clause, Operation operation) {
        super(clause, operation);
    }

    @Override
    public void run(Session session) {
        operation.needValidInput();
        Random random = session.random(clause.id());
        session.holds(clause.id(), testCase -> {
            ObjectNode input = operation.validInput(testCase);
            Answer answer = clause.kind() == ClauseKind.NULL
                    ? testCase.call(
                            operation.shape(),
                            session.inputs().place(input, clause.member().orElseThrow(), Node.nullNode(), random))
                    : testCase.call(operation.shape(), input, request -> withUnknownMember(request));
            if (operation.isRefusal(answer) || answer.isServerError()) {
                throw new ClauseBroken(clause.sentence(), "The answer was " + answer.summary() + ".");
            }
        });
    }

    private static HttpRequestMessage withUnknownMember(HttpRequestMessage request) {
        String text = request.body().isEmpty() ? "{}" : request.body().text();
        Node body = Node.parse(text);
        if (!body.isObjectNode()) {
            throw new CheckSkipped("The operation's body is no JSON object that could take another member.");
        }
        Node unknown = Node.objectNode().withMember("list", Node.fromStrings("a"));
        return request.withBody(
                Body.of(Node.printJson(body.expectObjectNode().withMember("assayUnknownMember", unknown))));
    }
}
