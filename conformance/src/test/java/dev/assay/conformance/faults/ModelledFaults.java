package dev.assay.conformance.faults;

import static dev.assay.conformance.faults.Fault.inRequests;
import static dev.assay.conformance.faults.Fault.inResponses;
import static dev.assay.conformance.faults.Fault.inServer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import dev.assay.conformance.faults.BendingProxy.Request;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** One faulty server for each kind of modelled clause. */
final class ModelledFaults {

    private static final String COPY = "CopyClusterSnapshot/";

    private ModelledFaults() {}

    static List<Fault> all() {
        return Stream.of(constraints(), reading(), answers(), behaviour())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Fault> constraints() {
        return List.of(
                inRequests(
                        COPY + "targetSnapshotName/required",
                        "makes a name up where none is given",
                        request -> request.isCopy()
                                ? request.withBody(Json.change(request.body(), body -> {
                                    if (!body.hasNonNull("targetSnapshotName")) {
                                        body.put("targetSnapshotName", freshName());
                                    }
                                }))
                                : request),
                overlooks(COPY + "targetSnapshotName/length", "/targetSnapshotName", "length"),
                overlooks(COPY + "targetSnapshotName/pattern", "/targetSnapshotName", "pattern"),
                overlooks(COPY + "tags.key/pattern", "/tags.*", "pattern"),
                overlooks(COPY + "tags.value/length", "/tags/.*", "length"),
                overlooks("CreateCluster/authType/enum", "/authType", "enum"),
                overlooks("CreateCluster/shardCapacity/enum", "/shardCapacity", "enum"),
                overlooks("CreateCluster/shardCount/range", "/shardCount", "between"),
                overlooks("ListClusters/maxResults/range", "/maxResults", "between"),
                overlooks("UntagResource/tagKeys/length", "/tagKeys", "length"),
                inRequests(
                        "CreateCluster/vpcSecurityGroupIds/dense",
                        "drops null from a list",
                        request -> request.is("POST", "/cluster")
                                ? request.withBody(request.body()
                                        .replace("\"vpcSecurityGroupIds\":[null]", "\"vpcSecurityGroupIds\":[]"))
                                : request));
    }

    private static Fault overlooks(String clause, String path, String word) {
        String operation = clause.substring(0, clause.indexOf('/'));
        return inServer(
                clause,
                "overlooks that " + path + " breaks its " + word,
                server -> server.overlook((called, violation) -> called.equals(operation)
                        && violation.path().matches(path)
                        && violation.message().contains(word)));
    }

    private static List<Fault> reading() {
        return List.of(
                inRequests(
                        COPY + "copyTags/type",
                        "takes anything for a boolean",
                        request -> request.isCopy()
                                ? request.withBody(Json.change(request.body(), body -> {
                                    if (body.hasNonNull("copyTags")
                                            && !body.get("copyTags").isBoolean()) {
                                        body.set("copyTags", BooleanNode.TRUE);
                                    }
                                }))
                                : request),
                inRequests(
                        "ListClusters/maxResults/type",
                        "takes any text for a number",
                        request -> request.withTarget(
                                request.target().replaceFirst("^(/clusters\\?maxResults=)(?!-?[0-9]+$).*", "$150"))),
                inRequests(
                        COPY + "kmsKeyId/null",
                        "takes null for a wrong type",
                        request -> request.isCopy()
                                ? request.withBody(request.body().replace("\"kmsKeyId\":null", "\"kmsKeyId\":5"))
                                : request),
                inRequests(
                        COPY + "unknown-member",
                        "refuses members that it does not know",
                        request -> request.isCopy() && request.body().contains("assayUnknownMember")
                                ? request.withBody("{")
                                : request),
                inRequests(
                        COPY + "unparsable-body",
                        "reads something into every body",
                        request ->
                                request.isCopy() && Json.object(request.body()).isEmpty()
                                        ? request.withBody("{\"targetSnapshotName\":\"" + freshName() + "\"}")
                                        : request),
                inRequests(
                        COPY + "content-type",
                        "takes every media type for JSON",
                        request ->
                                request.isCopy() ? request.withHeader("Content-Type", "application/json") : request));
    }

    private static List<Fault> answers() {
        return List.of(
                inResponses(
                        COPY + "success-status",
                        "answers 201",
                        (request, response) ->
                                request.isCopy() && response.status() == 200 ? response.withStatus(201) : response),
                inResponses(
                        "GetCluster/output-shape",
                        "leaves a required member out",
                        (request, response) -> isGetCluster(request)
                                ? response.withBody(Json.changeIn(
                                        response.body(), "cluster", cluster -> cluster.remove("clusterEndpoint")))
                                : response),
                inResponses(
                        "GetCluster/output-constraints",
                        "invents a status",
                        (request, response) -> isGetCluster(request)
                                ? response.withBody(Json.changeIn(
                                        response.body(), "cluster", cluster -> cluster.put("status", "RESTING")))
                                : response),
                inResponses(
                        COPY + "error-name",
                        "does not name its errors",
                        (request, response) -> request.isCopy() && response.status() >= 400
                                ? response.withoutHeader("x-amzn-errortype")
                                : response),
                inResponses(
                        COPY + "error-status",
                        "answers ValidationException with 422",
                        (request, response) -> request.isCopy()
                                        && response.isError("ValidationException")
                                        && response.body().contains("fieldValidationFailed")
                                ? response.withStatus(422)
                                : response),
                inResponses(
                        COPY + "error-shape",
                        "gives no reason",
                        (request, response) -> request.isCopy() && response.isError("ValidationException")
                                ? response.withBody(Json.change(response.body(), body -> body.remove("reason")))
                                : response),
                inResponses(
                                "GetClusterSnapshot/server-fault",
                                "fails where a snapshot is not there",
                                (request, response) -> request.method().equals("GET")
                                                && request.target().startsWith("/cluster-snapshot/")
                                                && response.status() == 404
                                        ? response.withStatus(500)
                                                .withHeader("x-amzn-errortype", "InternalServerException")
                                                .withBody("{\"message\":\"Null.\"}")
                                        : response)
                        .alsoBreaking("GetClusterSnapshot/not-found", "DeleteClusterSnapshot/snapshot-goes"),
                inResponses(
                        "ListClusters/request-id",
                        "gives lists no request id",
                        (request, response) -> request.target().startsWith("/clusters")
                                ? response.withoutHeader("x-amzn-requestid")
                                : response));
    }

    private static boolean isGetCluster(Request request) {
        return request.method().equals("GET") && request.target().startsWith("/cluster/");
    }

    private static List<Fault> behaviour() {
        AtomicInteger count = new AtomicInteger();
        return List.of(
                inRequests(
                        "ListClusters/pagination",
                        "makes its pages as large as it likes",
                        request -> request.target().matches("/clusters\\?maxResults=1(&.*)?")
                                ? request.withTarget(request.target().replace("maxResults=1", "maxResults=100"))
                                : request),
                inResponses(
                        "ListClusterSnapshots/pagination",
                        "loses the last item of each page but the last",
                        (request, response) -> request.target().startsWith("/cluster-snapshots")
                                        && response.body().contains("nextToken")
                                ? response.withBody(Json.change(response.body(), body -> {
                                    ArrayNode items = (ArrayNode) body.get("snapshots");
                                    items.remove(items.size() - 1);
                                }))
                                : response),
                inRequests(
                        "CreateCluster/idempotency-token",
                        "forgets its tokens",
                        request -> request.is("POST", "/cluster")
                                ? request.withBody(Json.change(request.body(), body -> {
                                    if (body.path("clientToken").isTextual()) {
                                        body.put(
                                                "clientToken", UUID.randomUUID().toString());
                                    }
                                }))
                                : request),
                inResponses(
                        "GetCluster/readonly",
                        "counts its readers",
                        (request, response) -> isGetCluster(request)
                                ? response.withBody(Json.changeIn(
                                        response.body(),
                                        "cluster",
                                        cluster -> cluster.put(
                                                "preferredBackupWindow", "window " + count.incrementAndGet())))
                                : response),
                inRequests(
                        COPY + "wrong-method",
                        "takes PATCH for POST",
                        request -> request.is("PATCH", "/copy") ? request.withMethod("POST") : request));
    }

    private static String freshName() {
        return "made-up-" + UUID.randomUUID().toString().substring(0, 8);
    }
}
