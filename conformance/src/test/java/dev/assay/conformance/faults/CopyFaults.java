package dev.assay.conformance.faults;

import static dev.assay.conformance.faults.Bends.COPY;
import static dev.assay.conformance.faults.Bends.copies;
import static dev.assay.conformance.faults.Bends.instead;
import static dev.assay.conformance.faults.Bends.rule;
import static dev.assay.conformance.faults.Bends.shownCopies;
import static dev.assay.conformance.faults.Fault.inRequests;
import static dev.assay.conformance.faults.Fault.inResponses;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.reference.operation.CopyCall;
import dev.assay.reference.operation.Errors;
import dev.assay.reference.store.Phase;
import dev.assay.reference.store.SnapshotEntry;
import dev.assay.reference.types.ClusterSnapshot;
import dev.assay.reference.types.Status;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Faults about what becomes of a copy and of its source: sections 1, 3 and 4 of the contract. */
final class CopyFaults {

    private CopyFaults() {}

    static List<Fault> all() {
        return Stream.of(results(), sources(), keys(), tags())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Fault> results() {
        AtomicInteger count = new AtomicInteger();
        return List.of(
                inResponses(
                                COPY + "copy-arn",
                                "shows the ARN of another region",
                                shownCopies(copy -> copy.put(
                                        "snapshotArn",
                                        copy.get("snapshotArn").asText().replace("us-east-1", "us-west-2"))))
                        .alsoBreaking(EVERYTHING_ABOUT_COPIES),
                rule(
                        COPY + "copy-arn",
                        "makes the ARN of the name",
                        call -> call.copy().description().snapshotArn(arnOf(call))),
                described(
                        "copy-cluster-facts",
                        "calls the copy's cluster another",
                        copy -> copy.clusterArn(
                                "arn:aws:docdb-elastic:us-east-1:123456789012:cluster/" + UUID.randomUUID())),
                rule(
                        COPY + "copy-cluster-facts",
                        "dates the cluster from the copy",
                        call -> call.copy()
                                .description()
                                .clusterCreationTime(call.scene().now().toString())),
                described("copy-cluster-facts", "loses the subnets", copy -> copy.subnetIds(List.of())),
                described(
                        "copy-cluster-facts", "loses the security groups", copy -> copy.vpcSecurityGroupIds(List.of())),
                rule(COPY + "copy-cluster-facts", "gives each third copy another administrator", call -> {
                    if (count.incrementAndGet() % 3 == 0) {
                        call.copy().description().adminUserName("somebody");
                    }
                }),
                rule(
                        COPY + "copy-creation-time",
                        "makes copies a minute ago",
                        call -> call.copy()
                                .description()
                                .snapshotCreationTime(
                                        call.scene().now().minusSeconds(60).toString())),
                rule(
                                COPY + "copy-becomes-active",
                                "never ends to copy",
                                call -> call.copy().phase(Phase.lasting(Status.COPYING)))
                        .alsoBreaking(COPY + "source-not-copyable"),
                inResponses(
                        COPY + "output-constraints",
                        "writes times of another zone",
                        shownCopies(copy -> copy.put("snapshotCreationTime", "2099-01-01T02:00:00+02:00"))),
                inResponses(
                        COPY + "output-constraints",
                        "writes times as seconds",
                        shownCopies(copy -> copy.put("snapshotCreationTime", "4070908800"))),
                inResponses(
                                COPY + "output-constraints",
                                "calls a copy available",
                                shownCopies(copy -> copy.put("status", "AVAILABLE")))
                        .alsoBreaking(COPY + "copy-becomes-active"),
                inResponses(
                                COPY + "output-shape",
                                "does not name the administrator",
                                shownCopies(copy -> copy.remove("adminUserName")))
                        .alsoBreaking(COPY + "copy-cluster-facts", COPY + "copy-is-kept"),
                inResponses(
                                COPY + "output-shape",
                                "has null for the subnets",
                                shownCopies(copy -> copy.putNull("subnetIds")))
                        .alsoBreaking(COPY + "copy-cluster-facts"),
                inResponses(
                                COPY + "output-shape",
                                "has one text for the subnets",
                                shownCopies(copy -> copy.put("subnetIds", "subnet-1")))
                        .alsoBreaking(COPY + "copy-cluster-facts"),
                inResponses(
                                COPY + "copy-is-kept",
                                "shows a key that it does not keep",
                                shownCopies(copy -> copy.put("kmsKeyId", "arn:aws:kms:us-east-1:123456789012:key/x")))
                        .orCaughtBy(COPY + "kms-source-key", COPY + "kms-given-key")
                        .alsoBreaking(COPY + "kms-cross-region-copy"));
    }

    /** What cannot be told of a copy that is not found under the ARN that is shown. */
    static final String[] EVERYTHING_ABOUT_COPIES = {
        COPY + "copy-is-kept",
        COPY + "copy-becomes-active",
        COPY + "kms-cross-region-copy",
        COPY + "kms-given-key",
        COPY + "tags-copied",
        COPY + "tags-not-copied",
        COPY + "tags-given",
        COPY + "repeated-copy",
        COPY + "calls-change-nothing-else",
    };

    private static String arnOf(CopyCall call) {
        String name = call.input().targetSnapshotName().toLowerCase(Locale.ROOT);
        UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return "arn:aws:docdb-elastic:" + call.scene().region().name() + ":123456789012:cluster-snapshot/" + id;
    }

    private static Fault described(String clause, String name, UnaryOperator<ClusterSnapshot.Builder> change) {
        return rule(COPY + clause, name, call -> change.apply(call.copy().description()));
    }

    private static List<Fault> sources() {
        String clause = COPY + "source-unchanged";
        return List.of(
                changesSource("leaves the source COPYING", entry -> entry.withPhase(Phase.lasting(Status.COPYING)))
                        .orCaughtBy(COPY + "source-not-copyable", COPY + "copy-made")
                        .alsoBreaking(COPY + "calls-change-nothing-else"),
                changesSource(
                                "dates the source anew",
                                entry -> new SnapshotEntry(
                                        entry.snapshot().toBuilder()
                                                .snapshotCreationTime("2098-01-01T00:00:00Z")
                                                .build(),
                                        entry.tags(),
                                        entry.phase()))
                        .alsoBreaking(COPY + "copy-creation-time"),
                rule(
                                clause,
                                "takes the tags off the source that it copies",
                                call -> call.source()
                                        .filter(source ->
                                                Boolean.TRUE.equals(call.input().copyTags()))
                                        .ifPresent(source -> call.scene()
                                                .region()
                                                .snapshots()
                                                .replace(source.withTags(Map.of()))))
                        .alsoBreaking(COPY + "tags-copied"),
                rule(
                        clause,
                        "puts given tags on the source as well",
                        call -> call.source()
                                .filter(source -> call.input().tags() != null)
                                .ifPresent(source -> {
                                    Map<String, String> tags = new HashMap<>(source.tags());
                                    tags.putAll(call.input().tags());
                                    call.scene().region().snapshots().replace(source.withTags(tags));
                                })),
                rule(
                                clause,
                                "moves the source",
                                call -> call.source()
                                        .ifPresent(source -> call.scene()
                                                .region()
                                                .snapshots()
                                                .leave(source.withPhase(Phase.untilGone(
                                                        call.scene().now())))))
                        .orCaughtBy(COPY + "copy-made")
                        .alsoBreaking(COPY + "copy-creation-time"));
    }

    private static Fault changesSource(String name, UnaryOperator<SnapshotEntry> change) {
        return rule(
                COPY + "source-unchanged",
                name,
                call -> call.source()
                        .ifPresent(source -> call.scene().region().snapshots().replace(change.apply(source))));
    }

    private static List<Fault> keys() {
        return List.of(
                refusesKeys("refuses aliases by ARN", "arn:.*:alias/.*"),
                refusesKeys("refuses ids of keys", "[0-9a-f-]{36}"),
                refusesKeys("refuses aliases by name", "alias/.*"),
                instead(
                        "kms-given-key",
                        COPY + "kms-given-key",
                        "overlooks aliases",
                        call -> call.requestedKey()
                                .filter(key -> !key.startsWith("alias/"))
                                .ifPresent(call.copy().description()::kmsKeyId)),
                instead(
                        "kms-foreign-region",
                        COPY + "kms-foreign-region",
                        "looks at the regions of keys alone",
                        call -> {
                            if (call.requestedKey()
                                    .filter(key -> key.matches("arn:aws:kms:(?!us-east-1).*:key/.*"))
                                    .isPresent()) {
                                throw Errors.invalid("kmsKeyId", "kmsKeyId is a key of another region.");
                            }
                        }),
                instead(
                        "kms-foreign-region",
                        COPY + "kms-foreign-region",
                        "tells continents apart, not regions",
                        call -> {
                            String continent = call.scene().region().name().substring(0, 3);
                            if (call.requestedKey()
                                    .filter(key -> key.startsWith("arn:"))
                                    .filter(key -> !key.startsWith(continent, "arn:aws:kms:".length()))
                                    .isPresent()) {
                                throw Errors.invalid("kmsKeyId", "kmsKeyId is a key of another region.");
                            }
                        }),
                instead(
                        "kms-cross-region-needs-key",
                        COPY + "kms-cross-region-needs-key",
                        "copies from another region under its own key",
                        call -> {}),
                rule(
                        COPY + "kms-cross-region-copy",
                        "keeps the key of the other region",
                        call -> call.source()
                                .filter(source -> !call.input()
                                        .snapshotArn()
                                        .contains(call.scene().region().name()))
                                .ifPresent(source -> call.copy()
                                        .description()
                                        .kmsKeyId(source.snapshot().kmsKeyId()))),
                rule(COPY + "kms-source-key", "loses a key by the second copy", call -> {
                    if (call.requestedKey().isEmpty() && call.sourceIsEncrypted()) {
                        call.copy().description().kmsKeyId("");
                    }
                }));
    }

    private static Fault refusesKeys(String name, String form) {
        return rule(COPY + "kms-given-key", name, call -> {
            if (call.requestedKey().filter(key -> key.matches(form)).isPresent()) {
                throw Errors.invalid("kmsKeyId", "kmsKeyId is in no form that is taken.");
            }
        });
    }

    private static List<Fault> tags() {
        return List.of(
                givenTags("refuses tags of 256 characters", "tags.value/length", (key, value) -> value.length() == 256),
                givenTags("refuses keys of 128 characters", "tags.key/length", (key, value) -> key.length() == 128),
                givenTags("refuses empty tags", "tags.value/length", (key, value) -> value.isEmpty()),
                givenTags("refuses colons in keys", "tags.key/pattern", (key, value) -> key.contains(":")),
                givenTags("refuses keys with a digit", "tags.key/pattern", (key, value) -> key.matches(".*[0-9].*")),
                givenTags("counts tags in UTF-16", "tags.value/length", (key, value) -> value.length() > 256),
                givenTags(
                        "takes tags of ASCII alone",
                        "tags.value/length",
                        (key, value) -> value.chars().anyMatch(c -> c > 127)),
                rule(COPY + "tags-given", "writes keys in lower case", call -> {
                    Map<String, String> lower = new HashMap<>();
                    call.copy().tags().forEach((key, value) -> lower.put(key.toLowerCase(Locale.ROOT), value));
                    call.copy().tags().clear();
                    call.copy().tags().putAll(lower);
                }),
                rule(
                        COPY + "tags-given",
                        "trims tags",
                        call -> call.copy().tags().replaceAll((key, value) -> value.strip())),
                rule(
                        COPY + "tags-given",
                        "drops empty tags",
                        call -> call.copy().tags().values().removeIf(String::isEmpty)),
                rule(COPY + "tags-copied", "copies one tag alone", call -> {
                    if (Boolean.TRUE.equals(call.input().copyTags())
                            && call.input().tags() == null) {
                        call.copy().tags().keySet().removeIf(key -> !key.equals("assay-owner"));
                    }
                }),
                rule(COPY + "tags-copied", "copies no tags where some are given", call -> {
                    if (call.input().tags() != null) {
                        call.copy()
                                .tags()
                                .keySet()
                                .retainAll(call.input().tags().keySet());
                    }
                }),
                rule(COPY + "tags-copied", "copies no tags from another region", call -> {
                    if (!call.input()
                            .snapshotArn()
                            .contains(call.scene().region().name())) {
                        call.copy().tags().clear();
                    }
                }),
                instead("tags-given", COPY + "tags-given", "gives no tags where some are copied", call -> {
                    if (!Boolean.TRUE.equals(call.input().copyTags())
                            && call.input().tags() != null) {
                        call.copy().tags().putAll(call.input().tags());
                    }
                }),
                rule(
                        COPY + "tags-given",
                        "forgets the given tags that the source has",
                        call -> call.source()
                                .filter(source ->
                                        !Boolean.TRUE.equals(call.input().copyTags()))
                                .ifPresent(source -> call.copy()
                                        .tags()
                                        .keySet()
                                        .removeAll(source.tags().keySet()))),
                inRequests(COPY + "tags-not-copied", "copies tags wherever copyTags is there", copies(body -> {
                    if (body.path("copyTags").isBoolean()) {
                        body.put("copyTags", true);
                    }
                })),
                inRequests(COPY + "tags/type", "takes a list for tags", copies(CopyFaults::withoutLists)),
                inRequests(COPY + "copyTags/type", "takes the text true for true", copies(body -> {
                    if (body.path("copyTags").asText().equals("true")) {
                        body.put("copyTags", true);
                    }
                })),
                inRequests(COPY + "kmsKeyId/type", "takes a number for a key", copies(body -> {
                    if (body.path("kmsKeyId").isNumber()) {
                        body.remove("kmsKeyId");
                    }
                })),
                inRequests(
                        COPY + "tags.key/pattern", "takes keys of the service itself", copies(CopyFaults::withoutAws)));
    }

    private static void withoutLists(ObjectNode body) {
        if (body.get("tags") instanceof ArrayNode) {
            body.remove("tags");
        }
    }

    private static void withoutAws(ObjectNode body) {
        if (body.get("tags") instanceof ObjectNode tags) {
            List<String> own = tags.properties().stream()
                    .map(Map.Entry::getKey)
                    .filter(key -> key.startsWith("aws:"))
                    .toList();
            tags.remove(own);
        }
    }

    private interface Tag {
        boolean is(String key, String value);
    }

    private static Fault givenTags(String name, String clause, Tag which) {
        return rule(COPY + clause, name, call -> {
                    Map<String, String> tags = call.input().tags();
                    if (tags != null
                            && tags.entrySet().stream().anyMatch(tag -> which.is(tag.getKey(), tag.getValue()))) {
                        throw Errors.invalid("tags", "A key or value of tags is not to our taste.");
                    }
                })
                .orCaughtBy(
                        COPY + "tags-given",
                        COPY + "tags.value/length",
                        COPY + "tags.key/pattern",
                        COPY + "tags.key/length");
    }
}
