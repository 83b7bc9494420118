package dev.assay.conformance.suite.modelled;

import dev.assay.conformance.protocol.Body;
import dev.assay.conformance.protocol.HttpRequestMessage;
import dev.assay.conformance.suite.CheckSkipped;
import dev.assay.conformance.suite.ClauseBroken;
import dev.assay.conformance.suite.Intent;
import dev.assay.conformance.suite.Session;
import dev.assay.conformance.verdict.Answer;
import dev.assay.model.clause.Clause;
import dev.assay.model.clause.ClauseKind;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import software.amazon.smithy.model.knowledge.HttpBindingIndex;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.ObjectNode;

/** Tests that a request which differs from the usual one in what the operation has to bear is answered as the usual one is. */
final class RequestToleranceCheck extends ClauseCheck {

    private static final String UNACCEPTABLE = "application/x-assay";

    RequestToleranceCheck(Clause clause, Operation operation) {
        super(clause, operation);
    }

    @Override
    public void run(Session session) {
        operation.needValidInput();
        switch (clause.kind()) {
            case UNKNOWN_MEMBER -> bears(session, RequestToleranceCheck::withUnknownMember, "an unknown member");
            case UNKNOWN_QUERY -> bears(session, RequestToleranceCheck::withUnknownQuery, "an unknown parameter");
            case DUPLICATE_KEY -> doubled(session);
            default -> accept(session);
        }
    }

    private boolean bears(Session session, UnaryOperator<HttpRequestMessage> change, String what) {
        return session.holds(clause.id(), testCase -> {
            Answer answer = operation.unlikeUsual(
                    () -> clause.kind() == ClauseKind.UNKNOWN_MEMBER
                            ? operation.inputWithBody(testCase)
                            : operation.validInput(testCase),
                    input -> testCase.call(operation.shape(), input, Intent.OPEN, change),
                    this::isWorse);
            if (isWorse(answer)) {
                throw new ClauseBroken(
                        clause.sentence(),
                        "With " + what + " the answer was " + answer.summary() + ", without it "
                                + operation.baseline().summary() + ".");
            }
        });
    }

    /** Whether the answer is a refusal that the usual request does not get. */
    private boolean isWorse(Answer answer) {
        boolean refused = answer.response().status() >= 400 && !answer.isModelledError();
        return operation.isRefusal(answer) || answer.isServerError() || refused;
    }

    /** Ways to say that the answer's media type will do: that very one, its kind, and any. */
    private List<String> acceptable(Session session) {
        String own = HttpBindingIndex.of(session.contract().model())
                .determineResponseContentType(
                        operation.shape(), session.protocol().documentMediaType())
                .orElse(session.protocol().documentMediaType());
        return List.of(own, own.replaceFirst("/.*", "/*"), "*/*");
    }

    private void accept(Session session) {
        boolean kept = true;
        List<String> acceptable = acceptable(session);
        for (int i = 0; kept && i < acceptable.size(); i++) {
            String type = acceptable.get(i);
            kept = bears(session, request -> request.withHeader("Accept", type), "Accept: " + type);
        }
        if (kept) {
            session.holds(clause.id(), testCase -> {
                Answer answer = operation.unlikeUsual(
                        () -> operation.validInput(testCase),
                        input -> testCase.send(operation.shape(), unacceptable(session, input), Intent.OPEN),
                        this::isNeither);
                if (isNeither(answer)) {
                    throw new ClauseBroken(
                            clause.sentence(),
                            "With Accept: " + UNACCEPTABLE + " the answer was " + answer.summary() + ".");
                }
            });
        }
    }

    private HttpRequestMessage unacceptable(Session session, ObjectNode input) {
        return session.protocol().encode(operation.shape(), input).withHeader("Accept", UNACCEPTABLE);
    }

    /** Whether the answer neither says that there is nothing acceptable, nor is as the usual request is answered. */
    private boolean isNeither(Answer answer) {
        int status = answer.response().status();
        return status != 406 && status != operation.baseline().response().status();
    }

    private void doubled(Session session) {
        session.holds(clause.id(), testCase -> {
            HttpRequestMessage request =
                    session.protocol().encode(operation.shape(), operation.inputWithBody(testCase));
            Answer answer =
                    testCase.send(operation.shape(), request.withBody(Body.of(doubled(request.body()))), Intent.OPEN);
            if (answer.isServerError()) {
                throw new ClauseBroken(
                        clause.sentence(), "With the first member twice the answer was " + answer.summary() + ".");
            }
        });
    }

    /** The body with its first member twice, the second time with the same value. */
    private static String doubled(Body body) {
        ObjectNode object = object(body);
        Map.Entry<String, Node> first = object.getStringMap().entrySet().stream()
                .findFirst()
                .orElseThrow(
                        () -> new CheckSkipped("A valid body of the operation has no member that could be doubled."));
        String again = Node.printJson(Node.from(first.getKey())) + ":" + Node.printJson(first.getValue());
        return Node.printJson(object).replaceFirst("^\\{", "{" + Matcher.quoteReplacement(again) + ",");
    }

    private static ObjectNode object(Body body) {
        return Node.parse(body.isEmpty() ? "{}" : body.text())
                .asObjectNode()
                .orElseThrow(() -> new CheckSkipped("The operation's body is no JSON object."));
    }

    private static HttpRequestMessage withUnknownMember(HttpRequestMessage request) {
        Node unknown = Node.objectNode().withMember("list", Node.fromStrings("a"));
        return request.withBody(
                Body.of(Node.printJson(object(request.body()).withMember("assayUnknownMember", unknown))));
    }

    private static HttpRequestMessage withUnknownQuery(HttpRequestMessage request) {
        String joint = request.target().contains("?") ? "&" : "?";
        return request.withTarget(request.target() + joint + "assayUnknown=a%20b");
    }
}
