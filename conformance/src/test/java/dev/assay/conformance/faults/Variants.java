package dev.assay.conformance.faults;

import static dev.assay.conformance.faults.Bends.error;
import static dev.assay.conformance.faults.Variant.inExchanges;
import static dev.assay.conformance.faults.Variant.inRequests;
import static dev.assay.conformance.faults.Variant.inResponses;
import static dev.assay.conformance.faults.Variant.inServer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.reference.operation.CopyCall;
import dev.assay.reference.operation.Errors;
import dev.assay.reference.operation.Rule;
import dev.assay.reference.store.Phase;
import dev.assay.reference.types.Status;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Servers that do what the contract leaves open in every way that it allows. */
final class Variants {

    private static final Duration A_WHILE = Duration.ofMillis(120);

    private Variants() {}

    static List<Variant> all() {
        return Stream.of(states(), copies(), AnswerVariants.all(), refusals(), listsAndDeletions())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Variant> states() {
        return List.of(
                inServer("takes a while for everything", server -> server.transition(A_WHILE)),
                rule(
                        "calls copies CREATING first",
                        call -> call.copy()
                                .phase(Phase.untilActive(
                                        Status.CREATING, call.scene().now().plus(A_WHILE)))),
                rule(
                        "calls copies COPYING first",
                        call -> call.copy()
                                .phase(Phase.untilActive(
                                        Status.COPYING, call.scene().now().plus(A_WHILE)))),
                rule("calls copies ACTIVE at once", call -> call.copy().phase(Phase.lasting(Status.ACTIVE))),
                inServer("belongs to another account", server -> server.account("999988887777")));
    }

    private static List<Variant> copies() {
        return List.of(
                instead("tags-given", "lets the source's tags win", call -> {
                    if (call.input().tags() != null) {
                        call.input().tags().forEach(call.copy().tags()::putIfAbsent);
                    }
                }),
                instead(
                        "copy-name",
                        "names copies in lower case",
                        call -> call.copy()
                                .description()
                                .snapshotName(call.input().targetSnapshotName().toLowerCase(Locale.ROOT))),
                instead(
                        "copy-name",
                        "names copies in upper case",
                        call -> call.copy()
                                .description()
                                .snapshotName(call.input().targetSnapshotName().toUpperCase(Locale.ROOT))),
                instead(
                        "kms-given-key",
                        "resolves ids of keys",
                        call -> call.requestedKey()
                                .map(key -> key.matches("[0-9a-f-]{36}") ? keyArn(call, key) : key)
                                .ifPresent(call.copy().description()::kmsKeyId)),
                instead(
                        "kms-given-key",
                        "resolves aliases",
                        call -> call.requestedKey()
                                .map(key -> key.contains("alias/")
                                        ? keyArn(call, UUID.randomUUID().toString())
                                        : key)
                                .ifPresent(call.copy().description()::kmsKeyId)),
                instead(
                        "kms-given-key",
                        "writes aliases as their ARNs",
                        call -> call.requestedKey()
                                .map(key -> key.startsWith("alias/")
                                        ? "arn:aws:kms:" + call.scene().region().name() + ":123456789012:" + key
                                        : key)
                                .ifPresent(call.copy().description()::kmsKeyId)),
                shown("does not tell the type of snapshots", snapshot -> snapshot.remove("snapshotType")),
                shown("has null for the type of snapshots", snapshot -> snapshot.putNull("snapshotType")),
                shown("has the subnets in another order", snapshot -> reverse(snapshot.get("subnetIds"))),
                shown("writes times in thousandths", snapshot -> times(snapshot, "$1.000Z")),
                shown("writes times with an offset of zero", snapshot -> times(snapshot, "$1+00:00")),
                shown(
                        "has members that no model knows",
                        snapshot -> snapshot.put("storageUsed", 17)
                                .putArray("features")
                                .addNull()),
                inExchanges("answers a repeated copy with the first", new LaggingBends.Repeats()));
    }

    private static String keyArn(CopyCall call, String id) {
        return "arn:aws:kms:" + call.scene().region().name() + ":123456789012:key/" + id;
    }

    private static void reverse(com.fasterxml.jackson.databind.JsonNode list) {
        if (list instanceof ArrayNode items && items.size() > 1) {
            items.insert(0, items.remove(items.size() - 1));
        }
    }

    private static void times(ObjectNode snapshot, String form) {
        for (String member : List.of("snapshotCreationTime", "clusterCreationTime")) {
            String text = snapshot.path(member).asText();
            snapshot.put(member, text.replaceFirst("^([^.Z]*)([.][0-9]+)?Z$", form));
        }
    }

    private static List<Variant> refusals() {
        return List.of(
                instead("kms-unencrypted-source", "calls a key for an unencrypted source a conflict", call -> {
                    if (call.requestedKey().isPresent() && !call.sourceIsEncrypted()) {
                        throw Errors.conflict("cluster-snapshot", call.input().snapshotArn(), "It has no key.");
                    }
                }),
                instead("kms-foreign-region", "does not find keys of other regions", call -> {
                    String here = "arn:aws:kms:" + call.scene().region().name() + ":";
                    if (call.requestedKey()
                            .filter(key -> key.startsWith("arn:") && !key.startsWith(here))
                            .isPresent()) {
                        throw Errors.notFound("key", String.valueOf(call.input().kmsKeyId()));
                    }
                }),
                inResponses(
                        "knows no keys that are made up",
                        (request, response) -> request.method().equals("POST")
                                        && request.body().contains("0a55a7e0-")
                                        && response.status() == 200
                                ? error(response, 403, "AccessDeniedException", "")
                                : response),
                inResponses(
                        "calls it invalid to name a snapshot of nobody's form",
                        (request, response) -> response.status() == 404
                                        && request.target().matches("/[a-z-]+/.+")
                                        && !request.target()
                                                .matches(".*arn%3Aaws%3Adocdb-elastic%3A[a-z0-9-]+%3A123456789012%3A.*")
                                ? Bends.invalid(response)
                                : response),
                rule("takes no empty key", call -> {
                    if ("".equals(call.input().kmsKeyId())) {
                        throw Errors.invalid("kmsKeyId", "kmsKeyId is empty.");
                    }
                }));
    }

    private static List<Variant> listsAndDeletions() {
        return List.of(
                inResponses(
                        "lists the newest first on each page",
                        (request, response) -> request.begins("GET", "/cluster-snapshots")
                                ? response.withBody(Json.change(response.body(), body -> mirror(body, "snapshots")))
                                : response),
                inResponses(
                        "has null for the end of lists",
                        (request, response) -> request.method().equals("GET")
                                        && request.path().matches("/(clusters|cluster-snapshots)")
                                ? response.withBody(Json.change(response.body(), body -> {
                                    if (!body.has("nextToken")) {
                                        body.putNull("nextToken");
                                    }
                                }))
                                : response),
                inResponses(
                        "leaves empty tags and lists out",
                        (request, response) -> response.withBody(
                                response.body().matches("\\{\"(tags|snapshots|clusters)\":[\\[{][\\]}]\\}")
                                        ? "{}"
                                        : response.body())),
                inRequests(
                        "has pages of twenty at most",
                        request -> request.begins("GET", "/cluster-snapshots")
                                ? request.withTarget(request.target().replaceFirst("maxResults=100", "maxResults=20"))
                                : request),
                inExchanges("answers 200 to a second deletion", new LaggingBends.Deletions()),
                inExchanges("lists what is new a little later", new LaggingBends.Lists(A_WHILE)),
                inServer(
                        "keeps a name while its snapshot is deleted",
                        server -> server.transition(Duration.ofMillis(60))));
    }

    private static void mirror(ObjectNode body, String member) {
        if (body.get(member) instanceof ArrayNode items) {
            for (int i = 0; i < items.size(); i++) {
                items.insert(0, items.remove(i));
            }
        }
    }

    private static Variant rule(String name, Consumer<CopyCall> effect) {
        return inServer(
                name,
                server -> server.rules(book -> book.withCopyRules(rules -> {
                    rules.add(Rule.of("assay-variant", effect));
                    return rules;
                })));
    }

    private static Variant instead(String rule, String name, Consumer<CopyCall> effect) {
        return inServer(name, server -> server.rules(book -> book.replacing(Rule.of(rule, effect))));
    }

    private static Variant shown(String name, Consumer<ObjectNode> change) {
        return inResponses(
                name,
                (request, response) -> request.target().startsWith("/cluster-snapshot") && response.status() == 200
                        ? response.withBody(Json.changeIn(response.body(), "snapshot", change))
                        : response);
    }
}
