package dev.assay.conformance.suite.documented;

import static dev.assay.conformance.suite.documented.Scene.expect;

import dev.assay.conformance.suite.CheckUndecided;
import dev.assay.conformance.verdict.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.ObjectNode;

/** What lists hold, and what they show of it. */
@AddLifecycleHook(SceneHook.class)
final class ListProperties {

    @Tests("ListClusterSnapshots/only-that-cluster")
    @Property(tries = 1)
    void aListOfAClusterHoldsItsSnapshotsAndNoOther(Scene scene) {
        Snapshot one = scene.read(scene.sources().plain().arn());
        Snapshot other = scene.read(scene.sources().second().arn());
        ObjectNode input = Node.objectNode().withMember("clusterArn", one.text("clusterArn"));
        Snapshot copy =
                scene.copies().kept(CopyRequest.of(one.arn(), scene.sources().freshName()));
        // Which cluster a copy is of is for another clause to say.
        boolean same = copy.text("clusterArn").equals(one.text("clusterArn"));
        for (String arn : same ? List.of(one.arn(), copy.arn()) : List.of(one.arn())) {
            boolean there = scene.settles(
                    () -> scene.list(input).stream().anyMatch(item -> item.arn().equals(arn)));
            expect(there, "The list of the cluster holds " + arn + ".", "It never did.");
        }
        List<String> strangers = scene.list(input).stream()
                .filter(item -> !item.text("clusterArn").equals(one.text("clusterArn"))
                        || item.arn().equals(other.arn()))
                .map(Snapshot::arn)
                .toList();
        expect(strangers.isEmpty(), "The list holds no snapshot of another cluster.", "It holds " + strangers + ".");
    }

    @Tests("ListClusterSnapshots/only-that-type")
    @Property(tries = 1)
    void aListOfATypeHoldsThatTypeAlone(Scene scene) {
        // Where a copy has moved the source, it is made anew.
        scene.sources().areWell(scene.sources().plain().arn());
        String manual = scene.sources().plain().arn();
        List<Snapshot> automated = scene.list(Node.objectNode().withMember("snapshotType", "automated"));
        expect(
                automated.stream().noneMatch(item -> item.arn().equals(manual)),
                "The list of automated snapshots does not hold " + manual + ", which was made by hand.",
                "It does.");
        boolean there = scene.settles(() -> scene.list(Node.objectNode().withMember("snapshotType", "manual")).stream()
                .anyMatch(item -> item.arn().equals(manual)));
        expect(there, "The list of manual snapshots holds " + manual + ".", "It never did.");
    }

    @Tests("ListClusterSnapshots/items-as-read")
    @Property(tries = 1)
    void aListShowsSnapshotsAsTheyAreRead(Scene scene) {
        Snapshot read = scene.awaitActive(
                        scene.sources().plain().arn(), scene.session().caller())
                .orElseThrow(() -> new CheckUndecided("The source is not ACTIVE."));
        expectAsRead(
                scene,
                read,
                "snapshotArn",
                List.of("snapshotName", "clusterArn", "status", "snapshotCreationTime"),
                () -> scene.list(Node.objectNode()));
    }

    @Tests("ListClusters/items-as-read")
    @Property(tries = 1)
    void aListShowsClustersAsTheyAreRead(Scene scene) {
        String arn = scene.read(scene.sources().plain().arn()).text("clusterArn");
        Answer answer = scene.call("GetCluster", Node.objectNode().withMember("clusterArn", arn));
        if (!answer.isSuccess()) {
            throw new CheckUndecided("The cluster could not be read: the answer was " + answer.summary() + ".");
        }
        if (!answer.breaches().isEmpty()) {
            throw scene.saysNothing("The cluster as it is read breaks the model itself.");
        }
        Snapshot read = new Snapshot(answer.value().expectObjectMember("cluster"));
        expectAsRead(scene, read, "clusterArn", List.of("clusterName", "status"), () -> Listing.clusters(scene));
    }

    private static void expectAsRead(
            Scene scene, Snapshot read, String id, List<String> members, Supplier<List<Snapshot>> list) {
        for (String member : members) {
            boolean same = scene.settles(() -> list.get().stream()
                    .filter(item -> item.text(id).equals(read.text(id)))
                    .anyMatch(item -> sameFact(item, read, member)));
            expect(
                    same,
                    "The list shows " + read.text(id) + " with the " + member + " '" + read.text(member) + "'.",
                    "It never did: it holds "
                            + list.get().stream()
                                    .filter(item -> item.text(id).equals(read.text(id)))
                                    .map(item -> Node.printJson(item.node()))
                                    .toList()
                            + ".");
        }
    }

    /** A list may show times less exactly. */
    private static boolean sameFact(Snapshot item, Snapshot read, String member) {
        Optional<Instant> listed = Snapshot.moment(item.text(member));
        Optional<Instant> exact = Snapshot.moment(read.text(member));
        if (listed.isPresent() && exact.isPresent()) {
            return Duration.between(listed.get(), exact.get()).abs().toSeconds() < 1;
        }
        return item.clusterFact(member).equals(read.clusterFact(member));
    }
}
