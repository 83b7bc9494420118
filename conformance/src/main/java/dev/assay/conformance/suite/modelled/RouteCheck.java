package dev.assay.conformance.suite.modelled;

import dev.assay.conformance.protocol.HttpRequestMessage;
import dev.assay.conformance.suite.CheckSkipped;
import dev.assay.conformance.suite.ClauseBroken;
import dev.assay.conformance.suite.Intent;
import dev.assay.conformance.suite.Session;
import dev.assay.conformance.verdict.Answer;
import dev.assay.model.clause.Clause;
import dev.assay.model.clause.ClauseKind;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.smithy.model.pattern.SmithyPattern;
import software.amazon.smithy.model.pattern.UriPattern;
import software.amazon.smithy.model.traits.HttpTrait;

/** Tests that a method, or a path, which no operation of the service has is no way to an operation. */
final class RouteCheck extends ClauseCheck {

    private static final List<String> OTHER_METHODS = List.of("PATCH", "PUT", "DELETE", "POST");
    private static final String OTHER_SEGMENT = "assay-no-such-path";
    private static final int MOST_SEGMENTS = 4;

    RouteCheck(Clause clause, Operation operation) {
        super(clause, operation);
    }

    @Override
    public void run(Session session) {
        session.holds(clause.id(), testCase -> {
            HttpRequestMessage request = session.protocol().encode(operation.shape(), operation.validInput(testCase));
            HttpRequestMessage lost = clause.kind() == ClauseKind.WRONG_METHOD
                    ? request.withMethod(otherMethod(session, request))
                    : request.withTarget(otherPath(session, request));
            Answer answer = testCase.send(operation.shape(), lost, Intent.BREAK);
            operation.needNoFault(answer);
            if (!answer.isClientError() && answer.response().status() != 501) {
                throw new ClauseBroken(
                        clause.sentence(),
                        "The answer to " + lost.method() + " " + lost.target() + " was " + answer.summary() + ".");
            }
        });
    }

    /** A method that no operation has on the request's path. */
    private static String otherMethod(Session session, HttpRequestMessage request) {
        List<String> segments = segments(request.target().split("\\?", 2)[0]);
        Set<String> taken = https(session)
                .filter(http -> matches(http.getUri(), segments))
                .map(HttpTrait::getMethod)
                .collect(Collectors.toSet());
        return OTHER_METHODS.stream()
                .filter(method -> !taken.contains(method))
                .findFirst()
                .orElseThrow(() -> new CheckSkipped("The service has operations of every method on this path."));
    }

    private static List<String> segments(String path) {
        return Stream.of(path.split("/", -1)).skip(1).toList();
    }

    private static Stream<HttpTrait> https(Session session) {
        return session.contract().operations().stream().flatMap(shape -> shape.getTrait(HttpTrait.class).stream());
    }

    /** The operation's path with segments more, as few as make a path that no operation has. */
    private static String otherPath(Session session, HttpRequestMessage request) {
        String[] parts = request.target().split("\\?", 2);
        String path = parts[0];
        for (int more = 0; more < MOST_SEGMENTS; more++) {
            path = path + "/" + OTHER_SEGMENT;
            List<String> segments = segments(path);
            if (https(session).map(HttpTrait::getUri).noneMatch(uri -> matches(uri, segments))) {
                return parts.length == 1 ? path : path + "?" + parts[1];
            }
        }
        throw new CheckSkipped("An operation of the service takes every longer path.");
    }

    private static boolean matches(UriPattern uri, List<String> segments) {
        List<SmithyPattern.Segment> pattern = uri.getSegments();
        boolean greedy = uri.getGreedyLabel().isPresent();
        if (greedy ? pattern.size() > segments.size() : pattern.size() != segments.size()) {
            return false;
        }
        for (int i = 0; i < pattern.size() && !pattern.get(i).isGreedyLabel(); i++) {
            if (!pattern.get(i).isLabel() && !pattern.get(i).getContent().equals(segments.get(i))) {
                return false;
            }
        }
        return true;
    }
}
