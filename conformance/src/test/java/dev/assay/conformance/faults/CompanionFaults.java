package dev.assay.conformance.faults;

import static dev.assay.conformance.faults.Bends.answers;
import static dev.assay.conformance.faults.Bends.body;
import static dev.assay.conformance.faults.Bends.error;
import static dev.assay.conformance.faults.Fault.inExchanges;
import static dev.assay.conformance.faults.Fault.inRequests;
import static dev.assay.conformance.faults.Fault.inResponses;
import static dev.assay.conformance.faults.Fault.inServer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Faults of the operations around a copy: section 6 of the contract. */
final class CompanionFaults {

    private CompanionFaults() {}

    static List<Fault> all() {
        return Stream.of(ClusterFaults.all(), lists(), taggings(), deletions())
                .flatMap(List::stream)
                .toList();
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
                                (request, response) -> response.status() == 200
                                                && request.target().contains("snapshotType=manual")
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
                inExchanges("TagResource/tags-added", "leaves tags that are there as they are", new Bent.Keeps())
                        .alsoBreaking("TagResource/tags.value/length"),
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

    /** One for each documented clause that is not of a copy. */
    static List<Fault> ofEachClause() {
        return List.of(
                inResponses(
                        "CreateCluster/name-lower-case",
                        "keeps the case of names",
                        (request, response) -> request.is("POST", "/cluster")
                                ? response.withBody(Json.changeIn(
                                        response.body(),
                                        "cluster",
                                        cluster -> Json.object(request.body())
                                                .ifPresent(
                                                        input -> cluster.set("clusterName", input.get("clusterName")))))
                                : response),
                inServer(
                        "CreateCluster/password-plain-text",
                        "takes any password",
                        server -> server.rules(book -> book.without("password-plain-text"))),
                inResponses(
                                "CreateCluster/cluster-arn",
                                "calls a cluster a database",
                                (request, response) -> request.is("POST", "/cluster")
                                        ? response.withBody(response.body().replace(":cluster/", ":database/"))
                                        : response)
                        .alsoBreaking(
                                "CreateCluster/idempotency-token",
                                "CreateCluster/cluster-is-kept",
                                "ListClusters/pagination"),
                inResponses(
                                "CreateClusterSnapshot/snapshot-of-cluster",
                                "shows another administrator",
                                (request, response) -> request.is("POST", "/cluster-snapshot")
                                        ? response.withBody(Json.changeIn(
                                                response.body(),
                                                "snapshot",
                                                snapshot -> snapshot.put("adminUserName", "somebody")))
                                        : response)
                        .alsoBreaking("CreateClusterSnapshot/snapshot-is-kept"),
                inRequests(
                        "ListClusterSnapshots/only-that-cluster",
                        "lists the snapshots of all clusters",
                        request -> request.withTarget(request.target().replaceFirst("clusterArn=[^&]*&?", ""))),
                inRequests(
                        "ListClusterSnapshots/only-that-type",
                        "lists snapshots of every type",
                        request -> request.withTarget(request.target().replaceFirst("snapshotType=automated&?", ""))),
                inRequests(
                        "TagResource/tags-added",
                        "adds the first tag alone",
                        request -> request.method().equals("POST")
                                        && request.target().startsWith("/tags/")
                                ? request.withBody(Json.changeIn(request.body(), "tags", CompanionFaults::keepFirst))
                                : request),
                inRequests(
                                "UntagResource/tags-removed",
                                "removes one tag at a time",
                                request -> request.method().equals("DELETE")
                                        ? request.withTarget(request.target().replaceFirst("(tagKeys=[^&]*)&.*", "$1"))
                                        : request)
                        .alsoBreaking("UntagResource/tagKeys/length"));
    }

    private static void keepFirst(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        names.stream().skip(1).forEach(object::remove);
    }
}
