package dev.assay.conformance.suite.modelled;

import dev.assay.conformance.protocol.Body;
import dev.assay.conformance.protocol.HttpRequestMessage;
import dev.assay.conformance.protocol.HttpResponseMessage;
import dev.assay.conformance.suite.CheckSkipped;
import dev.assay.conformance.suite.ClauseBroken;
import dev.assay.conformance.suite.Intent;
import dev.assay.conformance.suite.Session;
import dev.assay.conformance.suite.TestCase;
import dev.assay.conformance.verdict.Answer;
import dev.assay.model.clause.Clause;
import dev.assay.model.contract.ProtocolTests;
import java.net.http.HttpHeaders;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import software.amazon.smithy.protocoltests.traits.HttpMalformedRequestTestCase;
import software.amazon.smithy.protocoltests.traits.HttpMalformedResponseBodyDefinition;
import software.amazon.smithy.protocoltests.traits.HttpRequestTestCase;

/** Sends the request of one protocol test that the model bears: a server has to read it, or to refuse it just as the test says. */
final class ProtocolTestCheck extends ClauseCheck {

    private final String id;

    ProtocolTestCheck(Clause clause, Operation operation) {
        super(clause, operation);
        this.id = clause.id().value().substring(clause.id().value().lastIndexOf('/') + 1);
    }

    @Override
    public void run(Session session) {
        ProtocolTests tests =
                new ProtocolTests(session.contract().model(), session.contract().service());
        Optional<HttpRequestTestCase> readable = tests.requests(operation.shape()).stream()
                .filter(test -> test.getId().equals(id))
                .findFirst();
        if (readable.isPresent()) {
            session.holds(clause.id(), testCase -> isRead(session, testCase, readable.get()));
            return;
        }
        HttpMalformedRequestTestCase malformed = tests.malformed(operation.shape()).stream()
                .filter(test -> test.getId().equals(id))
                .findFirst()
                .orElseThrow();
        session.holds(clause.id(), testCase -> isRefused(session, testCase, malformed));
    }

    private void isRead(Session session, TestCase testCase, HttpRequestTestCase test) {
        Answer answer =
                testCase.call(operation.shape(), test.getParams(), Intent.OBEY, encoded -> asStated(test, encoded));
        // Where the request names a resource that need not exist, a refusal may be for that.
        boolean refused = operation.isRefusal(answer) && !namesResource(session);
        boolean unread = answer.isServerError() || refused || isLost(answer);
        if (unread) {
            throw new ClauseBroken("The request is read.", "The answer was " + answer.summary() + ".");
        }
    }

    /** Whether no operation has answered. */
    private static boolean isLost(Answer answer) {
        return answer.isClientError() && !answer.isModelledError();
    }

    /** The request as far as the test states it; what it does not state is as this suite writes it. */
    private static HttpRequestMessage asStated(HttpRequestTestCase test, HttpRequestMessage encoded) {
        String query = String.join("&", test.getQueryParams());
        HttpRequestMessage request = encoded.withMethod(test.getMethod())
                .withTarget(query.isEmpty() ? test.getUri() : test.getUri() + "?" + query)
                .withBody(test.getBody().map(Body::of).orElse(encoded.body()));
        for (Map.Entry<String, String> header : test.getHeaders().entrySet()) {
            request = request.withHeader(header.getKey(), header.getValue());
        }
        return request;
    }

    private void isRefused(Session session, TestCase testCase, HttpMalformedRequestTestCase test) {
        HttpRequestMessage request = new HttpRequestMessage(
                test.getRequest().getMethod(),
                target(test),
                headers(test.getRequest().getHeaders()),
                Body.of(test.getRequest().getBody().orElse("")));
        Answer answer = testCase.send(operation.shape(), request, Intent.BREAK);
        if (answer.response().status() == 404 && test.getResponse().getCode() != 404 && namesResource(session)) {
            throw new CheckSkipped(
                    "The protocol test names a resource that the endpoint does not have, and it says so before it says anything else.");
        }
        String expected = difference(test, answer);
        if (!expected.isEmpty()) {
            throw new ClauseBroken(expected, "The answer was " + answer.summary() + ".");
        }
    }

    private boolean namesResource(Session session) {
        return !session.resources().membersThatName(operation.shape()).isEmpty();
    }

    private static String target(HttpMalformedRequestTestCase test) {
        String path = test.getRequest().getUri().orElse("/");
        String query = String.join("&", test.getRequest().getQueryParams());
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** What the test asks for and the response does not have; empty if it has all. */
    private static String difference(HttpMalformedRequestTestCase test, Answer answer) {
        HttpResponseMessage response = answer.response();
        if (response.status() != test.getResponse().getCode()) {
            return "Status " + test.getResponse().getCode() + ".";
        }
        for (Map.Entry<String, String> header : test.getResponse().getHeaders().entrySet()) {
            boolean there = header.getKey().equalsIgnoreCase("x-amzn-errortype")
                    ? answer.isNamed(bareName(header.getValue()))
                    : response.headers().allValues(header.getKey()).contains(header.getValue());
            if (!there) {
                return "The header " + header.getKey() + ": " + header.getValue() + ".";
            }
        }
        return test.getResponse()
                .getBody()
                .flatMap(HttpMalformedResponseBodyDefinition::getMessageRegex)
                .filter(regex -> !Pattern.compile(regex, Pattern.DOTALL)
                        .matcher(response.body().text())
                        .find())
                .map(regex -> "A body that matches " + regex + ".")
                .orElse("");
    }

    private static String bareName(String claimed) {
        String withoutSuffix = claimed.split(":", 2)[0];
        return withoutSuffix.substring(withoutSuffix.indexOf('#') + 1).strip();
    }

    private static HttpHeaders headers(Map<String, String> headers) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        headers.forEach((name, value) -> fields.put(name, List.of(value)));
        return HttpHeaders.of(fields, (name, value) -> true);
    }
}
