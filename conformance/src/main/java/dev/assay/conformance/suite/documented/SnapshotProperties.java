package dev.assay.conformance.suite.documented;

import static dev.assay.conformance.suite.documented.Scene.expect;
import static dev.assay.conformance.suite.documented.Scene.expectError;

import dev.assay.conformance.suite.CheckSkipped;
import dev.assay.conformance.suite.CheckUndecided;
import dev.assay.conformance.verdict.Answer;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.ObjectNode;

/** What the operations do that make snapshots of clusters and delete snapshots. */
@AddLifecycleHook(SceneHook.class)
final class SnapshotProperties {

    @Provide
    Arbitrary<Boolean> bothWays() {
        return InTurn.of(false, true);
    }

    @Provide
    Arbitrary<Map<String, String>> tags() {
        return InTurn.of(Map.of("assay-tag", "1"), Map.of("assay-a", "1", "assay-b", ""));
    }

    @Tests("CreateClusterSnapshot/snapshot-of-cluster")
    @Property(tries = 1)
    void aSnapshotIsOfItsCluster(Scene scene) {
        Snapshot source = scene.read(scene.sources().plain().arn());
        Answer cluster =
                scene.call("GetCluster", Node.objectNode().withMember("clusterArn", source.text("clusterArn")));
        if (!cluster.isSuccess()) {
            throw new CheckSkipped(
                    "The cluster of the source cannot be read: the answer was " + cluster.summary() + ".");
        }
        String name = scene.sources().freshName();
        Answer answer = scene.call(
                "CreateClusterSnapshot",
                Node.objectNode()
                        .withMember("clusterArn", source.text("clusterArn"))
                        .withMember("snapshotName", name));
        if (!answer.isSuccess()) {
            throw new CheckUndecided("No snapshot could be made: the answer was " + answer.summary() + ".");
        }
        Snapshot snapshot = Snapshot.of(answer);
        expect(
                snapshot.name().equalsIgnoreCase(name),
                "snapshotName is " + name + ".",
                "It is '" + snapshot.name() + "'.");
        for (String member : List.of("clusterArn", "adminUserName", "kmsKeyId")) {
            String expected = cluster.text("cluster", member).orElse("");
            expect(
                    snapshot.text(member).equals(expected),
                    member + " is the cluster's, " + expected + ".",
                    "It is '" + snapshot.text(member) + "'.");
        }
    }

    @Tests("CreateClusterSnapshot/snapshot-is-kept")
    @Property(tries = 1)
    void theSnapshotCanBeReadAndListed(Scene scene) {
        Snapshot made = snapshot(scene, scene.sources().freshName(), Map.of());
        Answer answer = scene.get(made.arn(), scene.session().caller());
        expect(
                answer.isSuccess(),
                "GetClusterSnapshot shows the snapshot.",
                "The answer was " + answer.summary() + ".");
        Snapshot kept = Snapshot.of(answer);
        for (String member : List.of(
                "snapshotArn", "snapshotName", "clusterArn", "clusterCreationTime", "adminUserName", "kmsKeyId")) {
            expect(
                    kept.clusterFact(member).equals(made.clusterFact(member)),
                    member + " is '" + made.text(member) + "', as it was answered.",
                    "It is '" + kept.text(member) + "'.");
        }
        boolean listed = scene.settles(() -> scene.list(Node.objectNode()).stream()
                .anyMatch(item -> item.arn().equals(made.arn())));
        expect(listed, "ListClusterSnapshots shows the snapshot.", "It never did.");
    }

    @Tests("CreateClusterSnapshot/tags-given")
    @Property(tries = 2)
    void givenTagsAreOnTheSnapshot(@ForAll("tags") Map<String, String> tags, Scene scene) {
        Snapshot made = snapshot(scene, scene.sources().freshName(), tags);
        scene.expectTags("snapshot", made.arn(), tags);
    }

    @Tests("CreateClusterSnapshot/name-taken")
    @Property(tries = 2)
    void theNameOfASnapshotIsRefused(@ForAll("bothWays") boolean sameCase, Scene scene) {
        Snapshot made = snapshot(scene, scene.sources().freshName(), Map.of());
        String name = sameCase ? made.name() : Names.inOtherCase(made.name());
        expectError(scene.call("CreateClusterSnapshot", snapshotInput(scene, name)), "ConflictException");
    }

    @Tests("DeleteClusterSnapshot/snapshot-goes")
    @Property(tries = 2)
    void aDeletedSnapshotGoes(@ForAll("bothWays") boolean copied, Scene scene) {
        Snapshot made = copied
                ? scene.copies()
                        .made(CopyRequest.of(
                                scene.sources().plain().arn(), scene.sources().freshName()))
                : snapshot(scene, scene.sources().freshName(), Map.of());
        scene.awaitActive(made.arn(), scene.session().caller());
        Answer answer = scene.delete(made.arn());
        if (!answer.isSuccess()) {
            throw new CheckUndecided("The snapshot could not be deleted: the answer was " + answer.summary() + ".");
        }
        scene.expectGone(() -> scene.get(made.arn(), scene.session().caller()), "snapshot");
    }

    private static ObjectNode snapshotInput(Scene scene, String name) {
        String cluster = scene.read(scene.sources().plain().arn()).text("clusterArn");
        return Node.objectNode().withMember("clusterArn", cluster).withMember("snapshotName", name);
    }

    private static Snapshot snapshot(Scene scene, String name, Map<String, String> tags) {
        ObjectNode input = snapshotInput(scene, name);
        Answer answer = scene.call(
                "CreateClusterSnapshot", tags.isEmpty() ? input : input.withMember("tags", CopyRequest.tagNode(tags)));
        if (!answer.isSuccess()) {
            throw new CheckSkipped("No snapshot of a cluster could be made: the answer was " + answer.summary() + ".");
        }
        return Snapshot.of(answer);
    }
}
