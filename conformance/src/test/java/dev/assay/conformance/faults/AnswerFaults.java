package dev.assay.conformance.faults;

import static dev.assay.conformance.faults.Bends.COPY;
import static dev.assay.conformance.faults.Bends.body;
import static dev.assay.conformance.faults.Bends.copies;
import static dev.assay.conformance.faults.Bends.error;
import static dev.assay.conformance.faults.Bends.errors;
import static dev.assay.conformance.faults.Bends.shownCopies;
import static dev.assay.conformance.faults.Fault.inExchanges;
import static dev.assay.conformance.faults.Fault.inRequests;
import static dev.assay.conformance.faults.Fault.inResponses;
import static dev.assay.conformance.faults.Fault.inServer;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.assay.conformance.faults.BendingProxy.Bend;
import dev.assay.conformance.faults.BendingProxy.Request;
import dev.assay.conformance.faults.BendingProxy.Response;
import dev.assay.conformance.faults.BendingProxy.Server;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Faults about errors and about how answers travel: section 5 of the contract. */
final class AnswerFaults {

    private static final String VALIDATION = "ValidationException";
    private static final String NOT_FOUND = "ResourceNotFoundException";
    private static final String CONFLICT = "ConflictException";

    private AnswerFaults() {}

    static List<Fault> all() {
        return Stream.of(bodies(), statuses(), successes(), reading())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Fault> bodies() {
        String shape = COPY + "error-shape";
        return List.of(
                inResponses(
                        shape,
                        "writes Message for message",
                        errors(CONFLICT, body(error -> error.set("Message", error.remove("message"))))),
                inResponses(shape, "has an object for fieldList", errors(VALIDATION, body(error -> {
                    if (error.has("fieldList")) {
                        error.putObject("fieldList").put("name", "targetSnapshotName");
                    }
                }))),
                inResponses(
                        shape,
                        "does not name the fields of fieldList",
                        errors(
                                VALIDATION,
                                body(error -> error.path("fieldList")
                                        .forEach(field -> ((com.fasterxml.jackson.databind.node.ObjectNode) field)
                                                .remove("name"))))),
                inResponses(shape, "has texts for fields", errors(VALIDATION, body(error -> {
                    if (error.has("fieldList")) {
                        error.putArray("fieldList").add("targetSnapshotName");
                    }
                }))),
                inResponses(
                        shape, "invents a reason", errors(VALIDATION, body(error -> error.put("reason", "badInput")))),
                inResponses(
                        shape,
                        "does not tell the type of what is not there",
                        errors(NOT_FOUND, body(error -> error.remove("resourceType")))),
                inResponses(
                        shape,
                        "does not tell what stands in the way",
                        errors(CONFLICT, body(error -> error.remove("resourceId")))),
                inResponses(
                        shape,
                        "has a number for a message",
                        errors(NOT_FOUND, body(error -> error.put("message", 404)))),
                inResponses(
                        shape,
                        "has no body for what is not there",
                        errors(NOT_FOUND, response -> response.withBody(""))),
                inResponses(
                        shape,
                        "answers conflicts in HTML",
                        errors(
                                CONFLICT,
                                response -> response.withBody("<html>Conflict</html>")
                                        .withHeader("Content-Type", "text/html"))));
    }

    private static List<Fault> statuses() {
        return List.of(
                inResponses(
                        COPY + "error-name",
                        "does not name conflicts",
                        errors(CONFLICT, response -> response.withoutHeader("x-amzn-errortype"))),
                inResponses(
                                COPY + "error-name",
                                "names an error of another service",
                                errors(
                                        NOT_FOUND,
                                        response -> response.withHeader(
                                                "x-amzn-errortype", "DBClusterSnapshotNotFoundFault")))
                        .orCaughtBy(COPY + "source-not-found"),
                inResponses(
                        COPY + "error-status",
                        "answers 400 for what is not there",
                        errors(NOT_FOUND, response -> response.withStatus(400))),
                inResponses(
                        COPY + "error-status",
                        "answers 400 for conflicts",
                        errors(CONFLICT, response -> response.withStatus(400))),
                inResponses(
                        COPY + "error-status",
                        "answers 401 for denial",
                        errors("AccessDeniedException", response -> response.withStatus(401))),
                inResponses(
                        COPY + "error-status",
                        "answers 400 for a quota",
                        errors("ServiceQuotaExceededException", response -> response.withStatus(400))),
                inResponses(
                                COPY + "name-taken",
                                "answers 200 with the body of a conflict",
                                errors(
                                        CONFLICT,
                                        response -> response.withStatus(200).withoutHeader("x-amzn-errortype")))
                        .orCaughtBy(COPY + "output-shape", COPY + "name-taken-any-case")
                        .alsoBreaking(COPY + "repeated-copy", COPY + "concurrent-name", COPY + "source-not-copyable"),
                inResponses(
                                COPY + "throttled",
                                "throttles with a plain denial",
                                errors(
                                        "ThrottlingException",
                                        response -> error(response, 403, "AccessDeniedException", "")))
                        .alsoBreaking(COPY + "error-name"),
                inResponses(
                                COPY + "throttled",
                                "says soon for the time to wait",
                                errors("ThrottlingException", response -> response.withHeader("Retry-After", "soon")))
                        .alsoBreaking(COPY + "error-shape"),
                inResponses(
                        COPY + "request-id",
                        "gives errors no request id",
                        (request, response) -> request.isCopy() && response.status() >= 400
                                ? response.withoutHeader("x-amzn-requestid")
                                : response),
                inServer(COPY + "quota-exceeded", "allows five snapshots too many", server -> server.quota(65)));
    }

    private static List<Fault> successes() {
        return List.of(
                inResponses(
                                COPY + "success-status",
                                "answers 204 and nothing",
                                (request, response) -> request.isCopy() && response.status() == 200
                                        ? response.withStatus(204).withBody("")
                                        : response)
                        .alsoBreaking(COPY + "output-shape")
                        .alsoBreaking(AS_IF_NO_COPY),
                inResponses(
                                COPY + "output-shape",
                                "answers without the copy",
                                (request, response) -> request.isCopy() && response.status() == 200
                                        ? response.withBody("{}")
                                        : response)
                        .alsoBreaking(AS_IF_NO_COPY),
                inResponses(
                                COPY + "output-shape",
                                "answers with the copy itself",
                                (request, response) -> request.isCopy() && response.status() == 200
                                        ? response.withBody(Json.object(response.body())
                                                .orElseThrow()
                                                .get("snapshot")
                                                .toString())
                                        : response)
                        .alsoBreaking(AS_IF_NO_COPY),
                inResponses(
                                COPY + "output-shape",
                                "has a number for a name",
                                shownCopies(copy -> copy.set("snapshotName", JsonNodeFactory.instance.numberNode(5))))
                        .alsoBreaking(COPY + "copy-name", COPY + "copy-is-kept"));
    }

    /** What cannot be told of a copy that the answer does not show. */
    private static final String[] AS_IF_NO_COPY = Stream.concat(
                    Stream.of(CopyFaults.EVERYTHING_ABOUT_COPIES),
                    Stream.of(
                            COPY + "output-shape",
                            COPY + "copy-name",
                            COPY + "copy-arn",
                            COPY + "copy-cluster-facts",
                            COPY + "copy-creation-time",
                            COPY + "kms-source-key",
                            COPY + "concurrent-name",
                            COPY + "source-unchanged"))
            .toArray(String[]::new);

    private static List<Fault> reading() {
        return List.of(
                inResponses(
                                COPY + "tags-given",
                                "fails on a tag without a value",
                                (request, response) ->
                                        request.isCopy() && request.body().contains("\":\"\"")
                                                ? error(response, 500, "InternalServerException", "")
                                                : response)
                        .alsoBreaking(
                                COPY + "server-fault",
                                COPY + "retryable",
                                COPY + "protocol-test/CopyBrokenName_case0",
                                COPY + "tags.value/length",
                                COPY + "targetSnapshotName/length",
                                COPY + "targetSnapshotName/pattern",
                                COPY + "tags.key/length",
                                COPY + "tags.key/pattern"),
                inRequests(
                        COPY + "content-type",
                        "takes plain text for JSON",
                        request -> request.isCopy()
                                        && "text/plain".equals(request.headers().get("content-type"))
                                ? request.withHeader("Content-Type", "application/json")
                                : request),
                inRequests(
                        COPY + "unparsable-body",
                        "reads no further than the first value",
                        request -> request.isCopy()
                                        && request.body().endsWith("}}")
                                        && Json.object(request.body()).isEmpty()
                                ? request.withBody(request.body()
                                        .substring(0, request.body().length() - 1))
                                : request),
                inRequests(COPY + "targetSnapshotName/required", "takes null for a name", copies(input -> {
                    if (input.has("targetSnapshotName")
                            && input.get("targetSnapshotName").isNull()) {
                        input.put(
                                "targetSnapshotName",
                                "made-up-" + UUID.randomUUID().toString().substring(0, 8));
                    }
                })),
                inRequests(
                        COPY + "copyTags/null",
                        "takes null for wrong",
                        request -> request.isCopy()
                                ? request.withBody(request.body().replace("\"copyTags\":null", "\"copyTags\":5"))
                                : request),
                inExchanges(COPY + "failure-changes-nothing", "copies before it looks at the tags", new CopiesFirst()),
                inResponses(
                        COPY + "source-not-found",
                        "calls it invalid to name what is not there",
                        (request, response) ->
                                request.isCopy() && response.isError(NOT_FOUND) ? Bends.invalid(response) : response));
    }

    /** Makes the copy, then finds fault with its tags. */
    private static final class CopiesFirst implements Bend {
        @Override
        public Response exchange(Request request, Server behind) throws IOException {
            Response response = behind.ask(request);
            if (request.isCopy()
                    && response.isError(VALIDATION)
                    && response.body().contains("tags")) {
                behind.ask(request.withBody(Json.change(request.body(), body -> body.remove("tags"))));
            }
            return response;
        }
    }
}
