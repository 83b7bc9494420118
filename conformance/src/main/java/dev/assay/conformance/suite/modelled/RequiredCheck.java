package dev.assay.conformance.suite.modelled;

import dev.assay.conformance.protocol.Body;
import dev.assay.conformance.protocol.HttpRequestMessage;
import dev.assay.conformance.suite.ClauseBroken;
import dev.assay.conformance.suite.Intent;
import dev.assay.conformance.suite.Session;
import dev.assay.conformance.verdict.Answer;
import dev.assay.model.clause.Clause;
import dev.assay.model.clause.MemberPath;
import java.util.Random;
import java.util.Set;
import software.amazon.smithy.model.knowledge.HttpBinding.Location;
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
        Place place = Place.of(session.contract().model(), operation.shape(), path);
        boolean payload = path.isTopLevel() && place.location() == Location.PAYLOAD;
        boolean absent = session.holds(clause.id(), testCase -> {
            ObjectNode input = session.inputs().remove(operation.validInput(testCase), path, random);
            // An absent structure is sent as an empty one; only no body at all is none.
            misses(testCase.call(
                    operation.shape(), input, Intent.BREAK, request -> payload ? withoutBody(request) : request));
        });
        if (absent && place.isDocument() && !payload) {
            session.holds(clause.id(), testCase -> {
                ObjectNode input =
                        session.inputs().place(operation.validInput(testCase), path, Node.nullNode(), random);
                misses(testCase.call(operation.shape(), input, Intent.BREAK));
            });
        }
    }

    private static HttpRequestMessage withoutBody(HttpRequestMessage request) {
        return request.withBody(Body.EMPTY).withHeader("Content-Type");
    }

    private void misses(Answer answer) {
        Set<String> names = operation.parseRefusals();
        if (!operation.refuses(answer, names)) {
            throw new ClauseBroken(
                    path + " is required: without it the call is refused"
                            + (names.isEmpty()
                                    ? " with status 400."
                                    : " with " + String.join(" or ", operation.refusals()) + "."),
                    "The answer was " + answer.summary() + ".");
        }
    }
}
