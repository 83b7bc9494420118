package dev.assay.conformance.faults;

import static dev.assay.conformance.faults.Fault.inResponses;
import static dev.assay.conformance.faults.Fault.inServer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.reference.operation.CopyCall;
import dev.assay.reference.operation.Errors;
import dev.assay.reference.operation.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** One faulty server for each documented clause. */
final class DocumentedFaults {

    private static final String COPY = "CopyClusterSnapshot/";

    private DocumentedFaults() {}

    static List<Fault> all() {
        return Stream.of(results(), names(), keys(), tags(), refusals(), CompanionFaults.ofEachClause())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Fault> results() {
        return List.of(
                adding("copy-made", "refuses names with capitals", call -> {
                    if (!call.input()
                            .targetSnapshotName()
                            .equals(call.input().targetSnapshotName().toLowerCase(Locale.ROOT))) {
                        throw Errors.conflict("cluster-snapshot", "assay", "Capitals are taken.");
                    }
                }),
                inCopies(
                                "copy-name",
                                "shows another name",
                                copy -> copy.put(
                                        "snapshotName", copy.get("snapshotName").asText() + "x"))
                        .alsoBreaking(COPY + "copy-is-kept"),
                without(
                                "copy-arn",
                                "gives the copy its source's ARN",
                                call -> call.copy()
                                        .description()
                                        .snapshotArn(call.input().snapshotArn()))
                        .alsoBreaking(
                                COPY + "copy-is-kept",
                                COPY + "tags-copied",
                                COPY + "tags-given",
                                COPY + "tags-not-copied",
                                COPY + "repeated-copy",
                                COPY + "concurrent-name",
                                COPY + "source-unchanged",
                                COPY + "copy-becomes-active",
                                COPY + "kms-source-key",
                                COPY + "kms-given-key",
                                COPY + "copy-cluster-facts",
                                COPY + "copy-creation-time",
                                COPY + "failure-changes-nothing",
                                COPY + "kms-cross-region-copy",
                                COPY + "quota-exceeded"),
                inCopies(
                                "copy-cluster-facts",
                                "shows another administrator",
                                copy -> copy.put("adminUserName", "somebody"))
                        .alsoBreaking(COPY + "copy-is-kept"),
                inCopies("copy-type-manual", "calls the copy automated", copy -> copy.put("snapshotType", "AUTOMATED")),
                inCopies(
                        "copy-creation-time",
                        "makes the copy in 1999",
                        copy -> copy.put("snapshotCreationTime", "1999-12-31T23:59:59Z")),
                inCopies("copy-becomes-active", "calls the copy UPDATING", copy -> copy.put("status", "UPDATING")),
                inResponses(
                                COPY + "copy-is-kept",
                                "lists no snapshot",
                                (request, response) -> response.status() == 200
                                                && request.target().startsWith("/cluster-snapshots")
                                        ? response.withBody("{\"snapshots\":[]}")
                                        : response)
                        .alsoBreaking(
                                "CreateClusterSnapshot/snapshot-is-kept",
                                "ListClusterSnapshots/items-as-read",
                                "ListClusterSnapshots/only-that-cluster",
                                "ListClusterSnapshots/only-that-type",
                                "ListClusterSnapshots/pagination"),
                adding("source-unchanged", "tags the source", call -> tagSource(call, "assay-touched")));
    }

    private static void tagSource(CopyCall call, String key) {
        call.source().ifPresent(source -> {
            Map<String, String> tags = new HashMap<>(source.tags());
            tags.merge(key, "1", String::concat);
            call.scene().region().snapshots().replace(source.withTags(tags));
        });
    }

    private static List<Fault> names() {
        Map<String, Integer> attempts = new ConcurrentHashMap<>();
        return List.of(
                inServer(
                                COPY + "name-taken",
                                "takes a name twice",
                                server -> server.rules(
                                        book -> book.without("name-taken").without("name-taken-any-case")))
                        .alsoBreaking(COPY + "name-taken-any-case", COPY + "repeated-copy", COPY + "concurrent-name"),
                inServer(
                        COPY + "name-taken-any-case",
                        "tells names apart by their case",
                        server -> server.rules(book -> book.without("name-taken-any-case"))),
                inServer(
                                COPY + "repeated-copy",
                                "makes the same copy again",
                                server -> server.rules(book -> book.without("name-taken")
                                        .without("name-taken-any-case")
                                        .withCopyRules(rules -> {
                                            rules.add(
                                                    4,
                                                    Rule.of("assay-other-source", call -> refuseFromOtherSource(call)));
                                            return rules;
                                        })))
                        .alsoBreaking(
                                COPY + "concurrent-name",
                                COPY + "copy-made",
                                COPY + "name-taken-any-case",
                                COPY + "name-taken"),
                inServer(
                                COPY + "concurrent-name",
                                "loses count where many ask at once",
                                server -> server.rules(book -> book.without("name-taken")
                                        .without("name-taken-any-case")
                                        .withCopyRules(rules -> {
                                            rules.add(
                                                    4,
                                                    Rule.of(
                                                            "assay-patience",
                                                            call -> refuseTheSecondAlone(call, attempts)));
                                            return rules;
                                        })))
                        .alsoBreaking(COPY + "name-taken", COPY + "name-taken-any-case"));
    }

    private static final Map<String, String> SOURCES = new ConcurrentHashMap<>();

    private static void refuseFromOtherSource(CopyCall call) {
        String name = call.input().targetSnapshotName().toLowerCase(Locale.ROOT);
        String first = SOURCES.putIfAbsent(name, call.input().snapshotArn());
        if (first != null && !first.equals(call.input().snapshotArn())) {
            throw Errors.conflict("cluster-snapshot", name, "The name is taken.");
        }
    }

    private static void refuseTheSecondAlone(CopyCall call, Map<String, Integer> attempts) {
        String name = call.input().targetSnapshotName().toLowerCase(Locale.ROOT);
        boolean free = call.scene()
                .region()
                .snapshots()
                .named(name, call.scene().now())
                .isEmpty();
        if (free) {
            attempts.put(name, 1);
        } else if (attempts.merge(name, 1, Integer::sum) == 2) {
            throw Errors.conflict("cluster-snapshot", name, "The name is taken.");
        }
    }

    private static List<Fault> keys() {
        return List.of(
                without(
                        "kms-source-key",
                        "forgets the source's key",
                        call -> call.copy().description().kmsKeyId("AWS_OWNED_KMS_KEY")),
                without(
                                "kms-given-key",
                                "forgets the given key",
                                call -> call.source()
                                        .ifPresent(source -> call.copy()
                                                .description()
                                                .kmsKeyId(source.snapshot().kmsKeyId())))
                        .alsoBreaking(COPY + "kms-cross-region-copy"),
                without("kms-unencrypted-source", "takes a key for an unencrypted source", call -> {}),
                without("kms-foreign-region", "takes a key of another region", call -> {}),
                without("kms-cross-region-needs-key", "copies from another region without a key", call -> {}),
                adding("kms-cross-region-copy", "copies from no other region", call -> {
                    if (!call.input()
                            .snapshotArn()
                            .contains(call.scene().region().name())) {
                        throw Errors.invalid("snapshotArn", "The source is of another region.");
                    }
                }));
    }

    private static List<Fault> tags() {
        return List.of(
                without("tags-copied", "copies no tag", call -> {}),
                without(
                                "tags-copied",
                                "copies every tag, asked or not",
                                call -> call.source()
                                        .ifPresent(source -> call.copy().tags().putAll(source.tags())))
                        .as(COPY + "tags-not-copied"),
                without("tags-given", "forgets the given tags", call -> {}));
    }

    private static List<Fault> refusals() {
        return List.of(
                inResponses(
                        COPY + "source-not-found",
                        "has another name for what is not there",
                        (request, response) -> request.isCopy() && response.isError("ResourceNotFoundException")
                                ? response.withStatus(409).withHeader("x-amzn-errortype", "ConflictException")
                                : response),
                without("source-not-copyable", "copies what is not ready", call -> {}),
                inServer(COPY + "access-denied", "lets everybody in", server -> server.denyAccessKey("NOBODY"))
                        .withoutDenial(),
                inServer(
                        COPY + "quota-exceeded",
                        "counts no snapshot",
                        server -> server.rules(book -> book.without("quota-exceeded"))),
                inResponses(
                                COPY + "throttled",
                                "gives a date for the time to wait",
                                (request, response) -> response.isError("ThrottlingException")
                                        ? response.withHeader("Retry-After", "Fri, 31 Dec 1999 23:59:59 GMT")
                                        : response)
                        .alsoBreaking(COPY + "error-shape"),
                inServer(
                        COPY + "failure-changes-nothing",
                        "tags the source before it refuses",
                        server -> server.rules(book -> book.withCopyRules(rules -> {
                            rules.add(2, Rule.of("assay-early", call -> {
                                if (call.source().isPresent()
                                        && !call.scene()
                                                .region()
                                                .snapshots()
                                                .named(
                                                        call.input().targetSnapshotName(),
                                                        call.scene().now())
                                                .isEmpty()) {
                                    tagSource(call, "assay-early");
                                }
                            }));
                            return rules;
                        }))));
    }

    /** A rule of CopyClusterSnapshot with another effect. */
    private static Fault without(String clause, String name, Consumer<CopyCall> effect) {
        return inServer(COPY + clause, name, server -> server.rules(book -> book.replacing(Rule.of(clause, effect))));
    }

    /** A further rule of CopyClusterSnapshot. */
    private static Fault adding(String clause, String name, Consumer<CopyCall> effect) {
        return inServer(
                COPY + clause,
                name,
                server -> server.rules(book -> book.withCopyRules(rules -> {
                    rules.add(Rule.of(clause, effect));
                    return rules;
                })));
    }

    /** Another description of the copy in the answer. */
    private static Fault inCopies(String clause, String name, Consumer<ObjectNode> change) {
        return inResponses(
                COPY + clause,
                name,
                (request, response) -> request.isCopy() && response.status() == 200
                        ? response.withBody(Json.changeIn(response.body(), "snapshot", change))
                        : response);
    }
}
