package dev.assay.conformance.faults;

import static dev.assay.conformance.faults.Bends.COPY;
import static dev.assay.conformance.faults.Bends.rule;
import static dev.assay.conformance.faults.Bends.shownCopies;
import static dev.assay.conformance.faults.Fault.inResponses;

import dev.assay.reference.operation.CopyCall;
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
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Faults about what becomes of a copy and of its source: section 1 of the contract. */
final class CopyFaults {

    private CopyFaults() {}

    static List<Fault> all() {
        return Stream.of(results(), sources()).flatMap(List::stream).toList();
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

    private static Fault described(String clause, String name, Consumer<ClusterSnapshot.Builder> change) {
        return rule(COPY + clause, name, call -> change.accept(call.copy().description()));
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
}
