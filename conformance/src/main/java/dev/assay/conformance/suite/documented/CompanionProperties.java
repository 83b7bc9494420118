package dev.assay.conformance.suite.documented;

import static dev.assay.conformance.suite.documented.Scene.expect;
import static dev.assay.conformance.suite.documented.Scene.expectError;

import dev.assay.conformance.suite.CheckSkipped;
import dev.assay.conformance.suite.CheckUndecided;
import dev.assay.conformance.suite.Polling;
import dev.assay.conformance.verdict.Answer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.ObjectNode;

/** What the operations around a copy do. */
@AddLifecycleHook(SceneHook.class)
final class CompanionProperties {

    @Provide
    Arbitrary<String> names() {
        return Names.valid();
    }

    @Provide
    Arbitrary<String> badPasswords() {
        Arbitrary<String> good =
                Arbitraries.strings().withCharRange('a', 'z').ofMinLength(8).ofMaxLength(20);
        Arbitrary<String> oneBadCharacter =
                Arbitraries.of("/", "\"", "@", "ä", "\t").flatMap(bad -> good.map(text -> text + bad));
        Arbitrary<String> wrongLength = Arbitraries.of("a".repeat(7), "", "a".repeat(101));
        return Arbitraries.oneOf(oneBadCharacter, wrongLength);
    }

    @Provide
    Arbitrary<Map<String, String>> tags() {
        return Arbitraries.maps(Names.tagKeys(), Names.tagValues()).ofMinSize(1).ofMaxSize(4);
    }

    @Tests("CreateCluster/name-lower-case")
    @Property(tries = 3)
    void theClustersNameIsInLowerCase(@ForAll("names") String name, Scene scene) {
        Answer answer = cluster(scene, scene.sources().clusterInput().withMember("clusterName", name));
        String actual = answer.text("cluster", "clusterName").orElse("");
        expect(
                actual.equals(name.toLowerCase(Locale.ROOT)),
                "clusterName is " + name.toLowerCase(Locale.ROOT) + ".",
                "It is '" + actual + "'.");
    }

    @Tests("CreateCluster/cluster-arn")
    @Property(tries = 1)
    void theClusterHasAClusterArn(Scene scene) {
        Answer answer = cluster(scene, scene.sources().clusterInput());
        String arn = answer.text("cluster", "clusterArn").orElse("");
        expect(
                Arns.isClusterOf(arn, scene.region()),
                "clusterArn is arn:aws:docdb-elastic:" + scene.region() + ":ACCOUNT:cluster/ID.",
                "It is '" + arn + "'.");
    }

    @Tests("CreateCluster/password-plain-text")
    @Property(tries = 10)
    void aBadPasswordIsRefused(@ForAll("badPasswords") String password, Scene scene) {
        cluster(scene, scene.sources().clusterInput());
        ObjectNode input = scene.sources()
                .clusterInput()
                .withMember("authType", "PLAIN_TEXT")
                .withMember("adminUserPassword", password);
        expectError(scene.call("CreateCluster", input), "ValidationException");
    }

    private static Answer cluster(Scene scene, ObjectNode input) {
        Answer answer = scene.call("CreateCluster", input);
        if (!answer.isSuccess()) {
            throw new CheckSkipped("No cluster could be made: the answer was " + answer.summary() + ".");
        }
        return answer;
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

    @Tests("ListClusterSnapshots/only-that-cluster")
    @Property(tries = 1)
    void aListOfAClusterHoldsItsSnapshotsAndNoOther(Scene scene) {
        Snapshot one = scene.read(scene.sources().plain().arn());
        Snapshot other = scene.read(scene.sources().second().arn());
        ObjectNode input = Node.objectNode().withMember("clusterArn", one.text("clusterArn"));
        boolean there = Polling.within(
                        scene.session().target().settle(),
                        () -> Optional.of(scene.list(input))
                                .filter(items -> items.stream()
                                        .anyMatch(item -> item.arn().equals(one.arn()))))
                .isPresent();
        expect(there, "The list of the cluster holds " + one.arn() + ".", "It never did.");
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
        String manual = scene.sources().plain().arn();
        List<Snapshot> automated = scene.list(Node.objectNode().withMember("snapshotType", "automated"));
        expect(
                automated.stream().noneMatch(item -> item.arn().equals(manual)),
                "The list of automated snapshots does not hold " + manual + ", which was made by hand.",
                "It does.");
        boolean there = Polling.within(
                        scene.session().target().settle(),
                        () -> Optional.of(scene.list(Node.objectNode().withMember("snapshotType", "manual")))
                                .filter(items -> items.stream()
                                        .anyMatch(item -> item.arn().equals(manual))))
                .isPresent();
        expect(there, "The list of manual snapshots holds " + manual + ".", "It never did.");
    }

    @Tests("TagResource/tags-added")
    @Property(tries = 5)
    void addedTagsAreThereBesideTheOthers(@ForAll("tags") Map<String, String> tags, Scene scene) {
        Snapshot copy = scene.copied(
                CopyRequest.of(scene.sources().plain().arn(), scene.sources().freshName()));
        tag(scene, copy.arn(), Map.of("assay-first", "1"));
        tag(scene, copy.arn(), tags);
        Map<String, String> expected = new TreeMap<>(Map.of("assay-first", "1"));
        expected.putAll(tags);
        Map<String, String> actual = scene.tags(copy.arn());
        expect(
                actual.entrySet().containsAll(expected.entrySet()),
                "The tags are " + expected + ".",
                "They are " + actual + ".");
    }

    @Tests("UntagResource/tags-removed")
    @Property(tries = 5)
    void removedTagsAreGoneAndTheOthersStay(@ForAll("tags") Map<String, String> tags, Scene scene) {
        Snapshot copy = scene.copied(
                CopyRequest.of(scene.sources().plain().arn(), scene.sources().freshName()));
        tag(scene, copy.arn(), Map.of("assay-stays", "1"));
        tag(scene, copy.arn(), tags);
        Answer answer = scene.call(
                "UntagResource",
                Node.objectNode()
                        .withMember("resourceArn", copy.arn())
                        .withMember("tagKeys", Node.fromStrings(tags.keySet())));
        expect(answer.isSuccess(), "The tags are removed.", "The answer was " + answer.summary() + ".");
        Map<String, String> left = scene.tags(copy.arn());
        expect(
                left.keySet().stream().noneMatch(tags::containsKey),
                "None of " + tags.keySet() + " is left.",
                "These are: " + left + ".");
        expect("1".equals(left.get("assay-stays")), "The tag assay-stays is left.", "These are: " + left + ".");
    }

    private static void tag(Scene scene, String arn, Map<String, String> tags) {
        Answer answer = scene.call(
                "TagResource",
                Node.objectNode().withMember("resourceArn", arn).withMember("tags", CopyRequest.tagNode(tags)));
        expect(answer.isSuccess(), "The tags are added.", "The answer was " + answer.summary() + ".");
    }
}
