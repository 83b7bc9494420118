package dev.assay.conformance.faults;

import static dev.assay.conformance.faults.Bends.answers;
import static dev.assay.conformance.faults.Bends.body;
import static dev.assay.conformance.faults.Bends.error;
import static dev.assay.conformance.faults.Bends.text;
import static dev.assay.conformance.faults.Fault.inExchanges;
import static dev.assay.conformance.faults.Fault.inRequests;
import static dev.assay.conformance.faults.Fault.inResponses;
import static dev.assay.conformance.faults.Fault.inServer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.conformance.faults.BendingProxy.Request;
import dev.assay.conformance.faults.BendingProxy.Response;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Faults of the operations around a copy: section 6 of the contract. */
final class CompanionFaults {

    private CompanionFaults() {}

    static List<Fault> all() {
        return Stream.of(clusters(), passwords(), missing(), lists(), taggings(), deletions())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Fault> clusters() {
        return List.of(
                inRequests(
                        "CreateCluster/clusterName/length",
                        "cuts names of clusters to 63 characters",
                        text("/cluster", "clusterName", name -> name.length() > 63 ? fresh(63) : name)),
                inRequests(
                        "CreateCluster/clusterName/pattern",
                        "takes a hyphen at the end of a cluster's name",
                        text("/cluster", "clusterName", name -> name.endsWith("-") ? name + "x" : name)),
                inRequests(
                        "CreateCluster/adminUserName/pattern",
                        "takes administrators with a hyphen",
                        text("/cluster", "adminUserName", name -> name.replace('-', 'x'))),
                inRequests("CreateCluster/shardCount/range", "makes one shard of none", create(input -> {
                    if (input.path("shardCount").isInt()
                            && input.get("shardCount").asInt() == 0) {
                        input.put("shardCount", 1);
                    }
                })),
                inRequests("CreateCluster/shardCapacity/enum", "takes odd capacities", create(input -> {
                    if (input.path("shardCapacity").isInt()
                            && input.get("shardCapacity").asInt() % 2 == 1) {
                        input.put("shardCapacity", 2);
                    }
                })),
                inExchanges(
                        "CreateCluster/tags-given", "forgets the tags of clusters", new Bent.ForgetsTags("/cluster")),
                shown("own-key", "shows no key of clusters without one", cluster -> {
                            if (cluster.path("kmsKeyId").asText().equals("AWS_OWNED_KMS_KEY")) {
                                cluster.put("kmsKeyId", "");
                            }
                        })
                        .alsoBreaking("CreateCluster/cluster-is-kept"),
                shown(
                                "cluster-as-asked",
                                "makes one shard, whatever is asked for",
                                cluster -> cluster.put("shardCount", 32))
                        .alsoBreaking("CreateCluster/cluster-is-kept"),
                inResponses(
                                "CreateCluster/cluster-is-kept",
                                "forgets the administrator",
                                answers(
                                        "GET",
                                        "/cluster/",
                                        response -> response.withBody(Json.changeIn(
                                                response.body(),
                                                "cluster",
                                                cluster -> cluster.put("adminUserName", "somebody")))))
                        .alsoBreaking("CreateClusterSnapshot/snapshot-of-cluster"),
                inServer(
                        "CreateCluster/name-taken",
                        "makes two clusters of one name",
                        server -> server.rules(book -> book.without("our-cluster-name-taken"))));
    }

    private static String fresh(int length) {
        return "x".repeat(length - 10) + ThreadLocalRandom.current().nextLong(1_000_000_000L, 9_999_999_999L);
    }

    private static UnaryOperator<Request> create(Consumer<ObjectNode> change) {
        return request ->
                request.is("POST", "/cluster") ? request.withBody(Json.change(request.body(), change)) : request;
    }

    private static Fault shown(String clause, String name, Consumer<ObjectNode> change) {
        return inResponses(
                "CreateCluster/" + clause,
                name,
                (request, response) -> request.is("POST", "/cluster")
                        ? response.withBody(Json.changeIn(response.body(), "cluster", change))
                        : response);
    }

    private static List<Fault> passwords() {
        String clause = "CreateCluster/password-plain-text";
        return List.of(
                inRequests(
                        clause,
                        "takes passwords of 101 characters",
                        password(text -> text.length() == 101 ? text.substring(1) : text)),
                inRequests(
                        clause,
                        "takes passwords of 7 characters",
                        password(text -> text.length() == 7 ? text + "x" : text)),
                inRequests(clause, "takes an at sign in passwords", password(text -> text.replace('@', 'x'))),
                inRequests(clause, "takes a quote in passwords", password(text -> text.replace('"', 'x'))),
                inRequests(
                        clause, "takes umlauts in passwords", password(text -> text.replaceAll("[^\\x00-\\x7f]", "x"))),
                inRequests(
                        clause,
                        "refuses passwords of 100 characters",
                        password(text -> text.length() == 100 ? "short" : text)),
                inRequests(
                        clause, "refuses blanks in passwords", password(text -> text.contains(" ") ? "short" : text)));
    }

    private static UnaryOperator<Request> password(UnaryOperator<String> change) {
        return text("/cluster", "adminUserPassword", change);
    }

    private static List<Fault> missing() {
        return List.of(
                notFound("GetCluster", "GET", "/cluster/", Bends::invalid),
                notFound("GetClusterSnapshot", "GET", "/cluster-snapshot/", Bends::invalid),
                notFound("ListTagsForResource", "GET", "/tags/", response -> found(response, "{\"tags\":{}}")),
                notFound("TagResource", "POST", "/tags/", response -> found(response, "{}")),
                notFound("UntagResource", "DELETE", "/tags/", response -> found(response, "{}")),
                inResponses(
                        "CreateClusterSnapshot/cluster-not-found",
                        "calls it invalid to name no cluster",
                        (request, response) -> request.is("POST", "/cluster-snapshot") && response.status() == 404
                                ? Bends.invalid(response)
                                : response));
    }

    private static Response found(Response like, String body) {
        return like.withStatus(200).withoutHeader("x-amzn-errortype").withBody(body);
    }

    private static Fault notFound(String operation, String method, String path, UnaryOperator<Response> change) {
        return inResponses(
                        operation + "/not-found",
                        "does not miss what is not there",
                        answers(method, path, response -> response.status() == 404 ? change.apply(response) : response))
                .alsoBreaking(
                        "DeleteCluster/cluster-goes",
                        "DeleteClusterSnapshot/snapshot-goes",
                        operation + "/resourceArn/length");
    }

    private static List<Fault> lists() {
        return List.of(
                inResponses(
                        "ListClusters/pagination",
                        "begins each page with the last item of the one before",
                        new Bent.Overlap("clusters")),
                inResponses(
                                "ListClusterSnapshots/pagination",
                                "never ends",
                                answers("GET", "/cluster-snapshots", body(page -> page.put("nextToken", "again"))))
                        .orCaughtBy("ListClusterSnapshots/error-name"),
                inResponses(
                                "ListClusters/pagination",
                                "loses the last item of the last page",
                                answers("GET", "/clusters", body(page -> {
                                    if (!page.has("nextToken")
                                            && page.path("clusters").size() > 0) {
                                        ((ArrayNode) page.get("clusters"))
                                                .remove(page.get("clusters").size() - 1);
                                    }
                                })))
                        .orCaughtBy("CreateCluster/cluster-is-kept")
                        .alsoBreaking("ListClusters/items-as-read"),
                listed(
                        "clusters",
                        "ListClusters",
                        "shows clusters without their names",
                        item -> item.put("clusterName", "")),
                listed(
                        "clusters",
                        "ListClusters",
                        "shows every cluster as STARTING",
                        item -> item.put("status", "STARTING")),
                listed(
                        "snapshots",
                        "ListClusterSnapshots",
                        "shows every snapshot as COPYING",
                        item -> item.put("status", "COPYING")),
                listed(
                        "snapshots",
                        "ListClusterSnapshots",
                        "dates snapshots by the list",
                        item -> item.put("snapshotCreationTime", "2097-01-01T00:00:00Z")),
                inResponses(
                        "ListClusterSnapshots/only-that-cluster",
                        "leaves copies out of the list of their cluster",
                        (request, response) -> request.target().contains("clusterArn=")
                                ? response.withBody(Json.change(response.body(), page -> keepOne(page)))
                                : response),
                inResponses(
                                "ListClusterSnapshots/only-that-type",
                                "knows no manual snapshots",
                                (request, response) -> request.target().contains("snapshotType=manual")
                                        ? response.withBody("{\"snapshots\":[]}")
                                        : response)
                        .alsoBreaking("CopyClusterSnapshot/quota-exceeded"),
                inRequests(
                        "ListClusterSnapshots/maxResults/range",
                        "takes pages of 19 for pages of 20",
                        request -> request.withTarget(
                                request.target().replaceFirst("maxResults=19(?![0-9])", "maxResults=20"))),
                inRequests(
                        "ListClusterSnapshots/snapshotType/enum",
                        "takes any type for all",
                        request -> request.withTarget(
                                request.target().replaceFirst("snapshotType=(?!manual|automated)[^&]*&?", ""))));
    }

    private static void keepOne(ObjectNode page) {
        if (page.get("snapshots") instanceof ArrayNode items) {
            while (items.size() > 1) {
                items.remove(1);
            }
        }
    }

    private static Fault listed(String member, String operation, String name, Consumer<ObjectNode> change) {
        return inResponses(
                operation + "/items-as-read",
                name,
                answers(
                        "GET",
                        "/" + (member.equals("clusters") ? member : "cluster-snapshots"),
                        body(page -> page.path(member).forEach(item -> change.accept((ObjectNode) item)))));
    }

    private static List<Fault> taggings() {
        return List.of(
                inExchanges("TagResource/tags-added", "puts tags in the place of all others", new Bent.Replaces()),
                inExchanges("TagResource/tags-added", "leaves tags that are there as they are", new Bent.Keeps()),
                inResponses(
                        "TagResource/success-status",
                        "answers 201 to tags",
                        answers(
                                "POST",
                                "/tags/",
                                response -> response.status() == 200 ? response.withStatus(201) : response)),
                inRequests(
                        "TagResource/tags-added",
                        "tags no clusters",
                        request -> request.method().equals("POST")
                                        && request.target().startsWith("/tags/")
                                        && request.target().contains("%3Acluster%2F")
                                        && request.body().startsWith("{\"tags\":{\"assay")
                                ? request.withMethod("GET").withBody("")
                                : request),
                inExchanges("UntagResource/tags-removed", "removes all tags", new Bent.RemovesAll()),
                inExchanges(
                        "UntagResource/tags-removed",
                        "removes tags whatever the case of their keys",
                        new Bent.FoldsKeys()),
                inServer(
                        "CreateClusterSnapshot/name-taken",
                        "makes two snapshots of one name",
                        server -> server.rules(book -> book.without("our-snapshot-name-taken"))),
                inExchanges(
                        "CreateClusterSnapshot/tags-given",
                        "forgets the tags of snapshots",
                        new Bent.ForgetsTags("/cluster-snapshot")),
                inResponses(
                        "CreateClusterSnapshot/snapshot-is-kept",
                        "shows another name than it keeps",
                        (request, response) -> request.is("POST", "/cluster-snapshot") && response.status() == 200
                                ? response.withBody(Json.changeIn(
                                        response.body(),
                                        "snapshot",
                                        snapshot -> snapshot.put("clusterCreationTime", "2001-01-01T00:00:00Z")))
                                : response));
    }

    private static List<Fault> deletions() {
        return List.of(
                inRequests(
                                "DeleteClusterSnapshot/snapshot-goes",
                                "deletes no snapshot",
                                request -> request.begins("DELETE", "/cluster-snapshot/")
                                        ? request.withMethod("GET")
                                        : request)
                        .alsoBreaking("CopyClusterSnapshot/calls-change-nothing-else"),
                inRequests(
                        "DeleteCluster/cluster-goes",
                        "deletes no cluster",
                        request -> request.begins("DELETE", "/cluster/") ? request.withMethod("GET") : request),
                inResponses(
                        "DeleteCluster/success-status",
                        "answers 202 to a deletion",
                        answers(
                                "DELETE",
                                "/cluster/",
                                response -> response.status() == 200 ? response.withStatus(202) : response)),
                inResponses(
                        "DeleteClusterSnapshot/output-shape",
                        "answers nothing to a deletion",
                        answers(
                                "DELETE",
                                "/cluster-snapshot/",
                                response -> response.status() == 200 ? response.withBody("") : response)),
                inResponses(
                        "GetClusterSnapshot/error-status",
                        "answers 410 for what was deleted",
                        answers(
                                "GET",
                                "/cluster-snapshot/",
                                response -> response.status() == 404 ? response.withStatus(410) : response)),
                inResponses(
                        "DeleteCluster/server-fault",
                        "fails on clusters that are not there",
                        answers(
                                "DELETE",
                                "/cluster/",
                                response -> response.status() == 404
                                        ? error(response, 500, "InternalServerException", "")
                                        : response)),
                inExchanges(
                                "CopyClusterSnapshot/calls-change-nothing-else",
                                "deletes the copies of what is deleted",
                                new Bent.TakesCopiesAlong())
                        .orCaughtBy("DeleteClusterSnapshot/snapshot-goes"),
                inExchanges(
                                "CopyClusterSnapshot/calls-change-nothing-else",
                                "tags the source of what is tagged",
                                new Bent.TagsSources())
                        .orCaughtBy("TagResource/tags-added"),
                inExchanges(
                                "CopyClusterSnapshot/calls-change-nothing-else",
                                "takes tags off the source as well",
                                new Bent.UntagsSources())
                        .orCaughtBy("UntagResource/tags-removed"));
    }
}
