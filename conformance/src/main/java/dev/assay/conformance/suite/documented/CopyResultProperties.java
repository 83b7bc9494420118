package dev.assay.conformance.suite.documented;

import static dev.assay.conformance.suite.documented.Scene.expect;

import dev.assay.conformance.verdict.Answer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import software.amazon.smithy.model.node.Node;

/** What a copy is like, and what becomes of it and of its source. */
@AddLifecycleHook(SceneHook.class)
final class CopyResultProperties {

    private static final List<String> CLUSTER_FACTS =
            List.of("clusterArn", "clusterCreationTime", "adminUserName", "subnetIds", "vpcSecurityGroupIds");

    private static final Set<String> FIRST_STATES = Set.of("CREATING", "COPYING", "ACTIVE");

    @Provide
    Arbitrary<String> names() {
        return Names.valid();
    }

    /** What is asked for beside a source and a name. */
    enum Beside {
        NOTHING,
        COPY_TAGS,
        TAGS,
        BOTH
    }

    @Provide
    Arbitrary<Beside> beside() {
        return InTurn.of(Beside.values());
    }

    /** As many tries as there are letters to begin a name with. */
    @Tests("CopyClusterSnapshot/copy-made")
    @Property(tries = 60)
    void aValidCopyIsMade(@ForAll("names") String name, Scene scene) {
        var answer = scene.copy(CopyRequest.of(scene.sources().plain().arn(), name));
        // What earlier cases made counts as long as it is on its way out.
        boolean full = answer.isError("ServiceQuotaExceededException")
                && !scene.copies().isMade(scene.sources().freshName());
        if (full) {
            throw scene.saysNothing(
                    "The account holds all that it may, so delete snapshots that nobody needs: the answer was "
                            + answer.summary() + ".");
        }
        // A name may stay taken for a while after its snapshot is deleted.
        boolean made = answer.isSuccess()
                || scene.isTaken(name)
                || (answer.isError("ConflictException")
                        && scene.settles(() -> scene.copies().isMade(name)));
        expect(made, "The copy is made.", "The answer was " + answer.summary() + ".");
    }

    @Tests("CopyClusterSnapshot/copy-name")
    @Property(tries = 10)
    void theCopyBearsTheRequestedName(@ForAll("names") String name, Scene scene) {
        Answer answer = scene.copy(CopyRequest.of(scene.sources().plain().arn(), name));
        Assume.that(answer.isSuccess());
        String actual = Snapshot.of(answer).name();
        expect(actual.equalsIgnoreCase(name), "snapshotName is " + name + ", in any case.", "It is '" + actual + "'.");
    }

    @Tests("CopyClusterSnapshot/copy-arn")
    @Property(tries = 5)
    void theCopyHasAnArnOfItsOwn(@ForAll("names") String name, Scene scene) {
        String source = scene.sources().plain().arn();
        Snapshot copy = scene.copies().made(CopyRequest.of(source, name));
        expect(
                Arns.isSnapshotOf(copy.arn(), scene.region()),
                "snapshotArn is arn:aws:docdb-elastic:" + scene.region() + ":ACCOUNT:cluster-snapshot/ID.",
                "It is '" + copy.arn() + "'.");
        expect(!copy.arn().equals(source), "The copy's ARN is not its source's.", "It is '" + copy.arn() + "'.");
        Snapshot second =
                scene.copies().made(CopyRequest.of(source, scene.sources().freshName()));
        expect(!second.arn().equals(copy.arn()), "Two copies have two ARNs.", "Both have '" + copy.arn() + "'.");
    }

    @Tests("CopyClusterSnapshot/copy-arn")
    @Property(tries = 2)
    void theCopyHasNotTheArnOfOneThatWasDeleted(@ForAll("names") String name, Scene scene) {
        CopyRequest request = CopyRequest.of(scene.sources().plain().arn(), name);
        Snapshot copy = scene.copies().made(request);
        scene.delete(copy.arn());
        scene.settled(
                        scene.session().target().settle().dividedBy(10),
                        () -> Optional.of(scene.copy(request.named(copy.name())))
                                .filter(Answer::isSuccess))
                .map(Snapshot::of)
                .ifPresent(again -> expect(
                        !again.arn().equals(copy.arn()),
                        "A copy made after another of its name was deleted has an ARN of its own.",
                        "It has that of the deleted one, '" + copy.arn() + "'."));
    }

    @Tests("CopyClusterSnapshot/copy-cluster-facts")
    @Property(tries = 5)
    void theCopyDescribesTheSameCluster(@ForAll("names") String name, Scene scene) {
        Snapshot source = scene.read(scene.sources().plain().arn());
        Snapshot copy = scene.copies().made(CopyRequest.of(source.arn(), name));
        for (String member : CLUSTER_FACTS) {
            expect(
                    copy.clusterFact(member).equals(source.clusterFact(member)),
                    member + " is the source's: " + source.clusterFact(member) + ".",
                    "It is " + copy.clusterFact(member) + ".");
        }
    }

    @Tests("CopyClusterSnapshot/copy-type-manual")
    @Property(tries = 5)
    void theCopyIsManual(@ForAll("names") String name, Scene scene) {
        Snapshot copy =
                scene.copies().made(CopyRequest.of(scene.sources().plain().arn(), name));
        String type = copy.text("snapshotType");
        expect(type.isEmpty() || type.equals("MANUAL"), "snapshotType is absent or MANUAL.", "It is '" + type + "'.");
    }

    @Tests("CopyClusterSnapshot/copy-creation-time")
    @Property(tries = 5)
    void theCopyIsNotOlderThanItsSource(@ForAll("names") String name, Scene scene) {
        Snapshot source = scene.read(scene.sources().plain().arn());
        Snapshot copy = scene.copies().made(CopyRequest.of(source.arn(), name));
        var made = Snapshot.moment(copy.text("snapshotCreationTime"));
        var before = Snapshot.moment(source.text("snapshotCreationTime"));
        boolean told = made.isPresent() && before.isPresent();
        expect(
                !told || !made.get().isBefore(before.get()),
                "snapshotCreationTime is not before the source's, " + source.text("snapshotCreationTime") + ".",
                "It is " + copy.text("snapshotCreationTime") + ".");
    }

    @Tests("CopyClusterSnapshot/copy-becomes-active")
    @Property(tries = 5)
    void theCopyBecomesActive(@ForAll("names") String name, Scene scene) {
        Snapshot copy =
                scene.copies().made(CopyRequest.of(scene.sources().plain().arn(), name));
        expect(
                FIRST_STATES.contains(copy.status()),
                "status is CREATING, COPYING or ACTIVE at first.",
                "It is '" + copy.status() + "'.");
        Optional<Snapshot> active =
                scene.awaitActive(copy.arn(), scene.session().caller());
        expect(
                active.isPresent(),
                "status is ACTIVE within " + scene.session().target().settle().toSeconds() + " seconds.",
                "It is '" + (active.isPresent() ? "ACTIVE" : lastStatus(scene, copy.arn())) + "'.");
    }

    private static String lastStatus(Scene scene, String arn) {
        var answer = scene.get(arn, scene.session().caller());
        return answer.isSuccess() ? Snapshot.of(answer).status() : answer.summary();
    }

    @Tests("CopyClusterSnapshot/copy-is-kept")
    @Property(tries = 5)
    void theCopyCanBeReadAndListed(@ForAll("names") String name, Scene scene) {
        Snapshot copy =
                scene.copies().made(CopyRequest.of(scene.sources().plain().arn(), name));
        var read = scene.settled(() ->
                Optional.of(scene.get(copy.arn(), scene.session().caller())).filter(answer -> answer.isSuccess()));
        expect(read.isPresent(), "GetClusterSnapshot shows the copy.", "It never did.");
        Snapshot kept = Snapshot.of(read.orElseThrow());
        for (String member : List.of("snapshotArn", "snapshotName", "clusterArn", "kmsKeyId", "adminUserName")) {
            expect(
                    kept.text(member).equals(copy.text(member)),
                    member + " is '" + copy.text(member) + "', as it was answered.",
                    "It is '" + kept.text(member) + "'.");
        }
        boolean listed = scene.settled(() -> Optional.of(scene.list(Node.objectNode()))
                        .filter(items ->
                                items.stream().anyMatch(item -> item.arn().equals(copy.arn()))))
                .isPresent();
        expect(listed, "ListClusterSnapshots shows the copy.", "It never did.");
    }

    @Tests("CopyClusterSnapshot/source-unchanged")
    @Property(tries = 5)
    void theSourceIsLeftAsItWas(@ForAll("beside") Beside beside, @ForAll("names") String name, Scene scene) {
        String arn = scene.sources().plain().arn();
        Snapshot before = scene.read(arn);
        Map<String, String> tagsBefore = scene.tags(arn);
        CopyRequest plain = CopyRequest.of(arn, name);
        boolean copyTags = beside == Beside.COPY_TAGS || beside == Beside.BOTH;
        CopyRequest some = copyTags ? plain.copyTags(true) : plain;
        boolean tags = beside == Beside.TAGS || beside == Beside.BOTH;
        scene.copies().made(tags ? some.tags(Map.of("assay-new", "assay")) : some);
        boolean same = scene.settled(() -> Optional.of(
                                scene.get(arn, scene.session().caller()))
                        .filter(Answer::isSuccess)
                        .map(Snapshot::of)
                        .filter(now -> Node.diff(now.node(), before.node()).isEmpty()))
                .isPresent();
        Map<String, String> tagsNow = scene.tags(arn);
        if (!same || !tagsNow.equals(tagsBefore)) {
            scene.sources().forget();
        }
        expect(
                same,
                "The source is as it was: " + Node.printJson(before.node()) + ".",
                "It is " + shown(scene, arn) + ".");
        expect(
                tagsNow.equals(tagsBefore),
                "The source's tags are as they were: " + tagsBefore + ".",
                "They are " + tagsNow + ".");
    }

    private static String shown(Scene scene, String arn) {
        Answer answer = scene.get(arn, scene.session().caller());
        return answer.isSuccess() ? Node.printJson(Snapshot.of(answer).node()) : "answered with " + answer.summary();
    }
}
