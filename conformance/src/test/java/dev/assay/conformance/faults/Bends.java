package dev.assay.conformance.faults;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.conformance.faults.BendingProxy.Request;
import dev.assay.conformance.faults.BendingProxy.Response;
import dev.assay.reference.operation.CopyCall;
import dev.assay.reference.operation.Errors;
import dev.assay.reference.operation.Rule;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** What faults and variants have in common: changes of one kind of request, answer or rule. */
final class Bends {

    static final String COPY = "CopyClusterSnapshot/";

    private Bends() {}

    /** Reads the body of copies in another way. */
    static UnaryOperator<Request> copies(Consumer<ObjectNode> change) {
        return request -> request.isCopy() ? request.withBody(Json.change(request.body(), change)) : request;
    }

    /** Reads a text of the body of requests to a path in another way. */
    static UnaryOperator<Request> text(String path, String member, UnaryOperator<String> change) {
        return request -> request.is("POST", path)
                ? request.withBody(Json.change(request.body(), body -> {
                    if (body.path(member).isTextual()) {
                        body.put(member, change.apply(body.get(member).asText()));
                    }
                }))
                : request;
    }

    /** Reads the names of copies in another way. */
    static UnaryOperator<Request> copyNames(UnaryOperator<String> change) {
        return text("/copy", "targetSnapshotName", change);
    }

    /** Shows copies in another way. */
    static Fault.ResponseChange shownCopies(Consumer<ObjectNode> change) {
        return (request, response) -> request.isCopy() && response.status() == 200
                ? response.withBody(Json.changeIn(response.body(), "snapshot", change))
                : response;
    }

    /** Answers errors of a name in another way. */
    static Fault.ResponseChange errors(String name, UnaryOperator<Response> change) {
        return (request, response) -> request.isCopy() && response.isError(name) ? change.apply(response) : response;
    }

    /** Answers a kind of request in another way. */
    static Fault.ResponseChange answers(String method, String start, UnaryOperator<Response> change) {
        return (request, response) -> request.begins(method, start) ? change.apply(response) : response;
    }

    /** Changes the body of an error or an output. */
    static UnaryOperator<Response> body(Consumer<ObjectNode> change) {
        return response -> response.withBody(Json.change(response.body(), change));
    }

    /** An error of the service, as it travels. */
    static Response error(Response like, int status, String name, String members) {
        return like.withStatus(status)
                .withHeader("x-amzn-errortype", name)
                .withBody("{\"message\":\"Bent.\"" + members + "}");
    }

    /** A ValidationException in the place of an answer. */
    static Response invalid(Response like) {
        return error(like, 400, "ValidationException", ",\"reason\":\"other\"");
    }

    /** A further rule of CopyClusterSnapshot, behind all others. */
    static Fault rule(String clause, String name, Consumer<CopyCall> effect) {
        return ruleAt(Integer.MAX_VALUE, clause, name, effect);
    }

    /** A further rule of CopyClusterSnapshot at a place among the others. */
    static Fault ruleAt(int place, String clause, String name, Consumer<CopyCall> effect) {
        return Fault.inServer(
                clause,
                name,
                server -> server.rules(book -> book.withCopyRules(rules -> {
                    rules.add(Math.min(place, rules.size()), Rule.of("assay-bent", effect));
                    return rules;
                })));
    }

    /** A rule of CopyClusterSnapshot with another effect. */
    static Fault instead(String rule, String clause, String name, Consumer<CopyCall> effect) {
        return Fault.inServer(clause, name, server -> server.rules(book -> book.replacing(Rule.of(rule, effect))));
    }

    /** Refuses names that are as good as any other. */
    static Fault refusesNames(String name, Predicate<String> which) {
        return rule(COPY + "targetSnapshotName/pattern", name, call -> {
                    if (which.test(call.input().targetSnapshotName())) {
                        throw Errors.invalid("targetSnapshotName", "targetSnapshotName is not to our taste.");
                    }
                })
                .orCaughtBy(COPY + "copy-made", COPY + "targetSnapshotName/length");
    }
}
