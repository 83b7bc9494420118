package dev.assay.conformance.faults;

import static dev.assay.conformance.faults.Fault.inRequests;
import static dev.assay.conformance.faults.Fault.inResponses;

import dev.assay.conformance.faults.BendingProxy.Request;
import dev.assay.conformance.faults.BendingProxy.Response;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Faults in how unusual requests are read, and in what repeats what other clauses say. */
final class RequestFaults {

    private static final String COPY = "CopyClusterSnapshot/";

    private RequestFaults() {}

    static List<Fault> all() {
        return List.of(
                answering(
                        COPY + "snapshotArn/label",
                        "takes an encoded question mark for the end of the path",
                        request -> request.isCopy() && request.target().contains("%3F"),
                        404,
                        "UnknownOperationException"),
                answering(
                        COPY + "duplicate-key",
                        "fails on a member that is there twice",
                        request -> request.isCopy() && request.body().split("\"targetSnapshotName\"", -1).length > 2,
                        500,
                        "InternalServerException"),
                answering(
                        COPY + "unknown-query",
                        "refuses parameters that it does not know",
                        request -> request.isCopy() && request.target().contains("?"),
                        400,
                        "ValidationException"),
                answering(
                        COPY + "accept",
                        "gives its answer to who accepts application/json alone",
                        request -> request.isCopy()
                                && request.headers().getOrDefault("accept", "").equals("application/*"),
                        406,
                        "NotAcceptableException"),
                inResponses(
                        "GetCluster/output-media-type",
                        "calls its answers HTML",
                        (request, response) -> request.method().equals("GET")
                                        && request.target().startsWith("/cluster/")
                                ? response.withHeader("Content-Type", "text/html")
                                : response),
                inRequests(
                        COPY + "unknown-path",
                        "reads no path to its end",
                        request -> request.is("POST", "/copy/assay-no-such-path")
                                ? request.withTarget(request.target().replace("/assay-no-such-path", ""))
                                : request),
                answering(
                        COPY + "examples",
                        "has no copies with everything",
                        request -> request.isCopy()
                                && request.body().contains("\"copyTags\":true")
                                && request.body().contains("elastic-cluster-snapshot-5"),
                        400,
                        "ValidationException"),
                answering(
                        COPY + "protocol-test/CopyWithEverything",
                        "loses requests of one source",
                        request ->
                                request.isCopy() && request.target().contains("9c2a7a10-54c7-4d0c-8c6d-0d6a54d1e6aa"),
                        404,
                        "UnknownOperationException"),
                answering(
                        "ListClusters/maxResults/number-limits",
                        "reads numbers that no integer holds",
                        request -> request.target().matches("/clusters\\?.*maxResults=\\d{11,}.*"),
                        200,
                        ""),
                answering(
                        "ListTagsForResource/retryable",
                        "is always too busy",
                        request -> request.method().equals("GET")
                                && request.target().startsWith("/tags/"),
                        429,
                        "ThrottlingException"));
    }

    private static Fault answering(String clause, String name, Predicate<Request> when, int status, String error) {
        return inResponses(clause, name, (request, response) -> when.test(request) ? answer(status, error) : response);
    }

    private static Response answer(int status, String error) {
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        headers.put("Content-Type", "application/json");
        headers.put("x-amzn-requestid", "assay");
        if (error.isEmpty()) {
            return new Response(status, headers, "{\"clusters\":[]}");
        }
        headers.put("x-amzn-errortype", error);
        String body = "{\"message\":\"targetSnapshotName is not good.\",\"reason\":\"other\"}";
        return new Response(status, headers, body);
    }
}
