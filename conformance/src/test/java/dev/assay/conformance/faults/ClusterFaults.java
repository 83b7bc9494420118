package dev.assay.conformance.faults;

import static dev.assay.conformance.faults.Bends.answers;
import static dev.assay.conformance.faults.Bends.body;
import static dev.assay.conformance.faults.Bends.text;
import static dev.assay.conformance.faults.Fault.inExchanges;
import static dev.assay.conformance.faults.Fault.inRequests;
import static dev.assay.conformance.faults.Fault.inResponses;
import static dev.assay.conformance.faults.Fault.inServer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.conformance.faults.BendingProxy.Request;
import dev.assay.conformance.faults.BendingProxy.Response;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Faults about clusters, and about what is not there: section 6 of the contract. */
final class ClusterFaults {

    private ClusterFaults() {}

    static List<Fault> all() {
        return Stream.of(clusters(), passwords(), missing())
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
                        operation + "/resourceArn/length",
                        operation + "/unknown-path");
    }
}
