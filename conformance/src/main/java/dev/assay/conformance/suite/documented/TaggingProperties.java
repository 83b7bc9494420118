package dev.assay.conformance.suite.documented;

import static dev.assay.conformance.suite.documented.Scene.expect;

import dev.assay.conformance.suite.CheckSkipped;
import dev.assay.conformance.verdict.Answer;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import software.amazon.smithy.model.node.Node;

/** What becomes of the tags of clusters and snapshots. */
@AddLifecycleHook(SceneHook.class)
final class TaggingProperties {

    @Provide
    Arbitrary<Map<String, String>> tags() {
        return TagTexts.valid();
    }

    @Tests("TagResource/tags-added")
    @Property(tries = 10)
    void addedTagsAreThereBesideTheOthers(@ForAll("tags") Map<String, String> tags, Scene scene) {
        Snapshot copy = scene.copies()
                .kept(CopyRequest.of(
                        scene.sources().plain().arn(), scene.sources().freshName()));
        expectAdded(scene, copy.arn(), tags);
    }

    @Tests("TagResource/tags-added")
    @Property(tries = 1)
    void clustersBearTagsToo(Scene scene) {
        Answer made = scene.call("CreateCluster", scene.sources().clusterInput());
        if (!made.isSuccess()) {
            throw new CheckSkipped("No cluster could be made: the answer was " + made.summary() + ".");
        }
        String arn = made.text("cluster", "clusterArn").orElse("");
        if (!scene.call("GetCluster", Node.objectNode().withMember("clusterArn", arn))
                .isSuccess()) {
            throw scene.saysNothing("The cluster that was made could not be read by its ARN, '" + arn + "'.");
        }
        expectAdded(scene, arn, Map.of("assay-tag", "1"));
    }

    private static void expectAdded(Scene scene, String arn, Map<String, String> tags) {
        tag(scene, arn, Map.of("assay-first", "1", "assay-again", "old"));
        Map<String, String> more = TagTexts.with(tags, Map.of("assay-again", "new"));
        tag(scene, arn, more);
        Map<String, String> expected = new TreeMap<>(Map.of("assay-first", "1"));
        expected.putAll(more);
        boolean there = scene.settles(() -> scene.tags(arn).entrySet().containsAll(expected.entrySet()));
        expect(there, "The tags are " + expected + ".", "They are " + scene.tags(arn) + ".");
    }

    @Tests("UntagResource/tags-removed")
    @Property(tries = 10)
    void removedTagsAreGoneAndTheOthersStay(@ForAll("tags") Map<String, String> tags, Scene scene) {
        Snapshot copy = scene.copies()
                .kept(CopyRequest.of(
                        scene.sources().plain().arn(), scene.sources().freshName()));
        String other = Names.inOtherCase(tags.keySet().iterator().next());
        Map<String, String> stay = new TreeMap<>(Map.of("assay-stays", "1"));
        // Keys are told apart by their case, so that one in the other case stays.
        if (!tags.containsKey(other) && !other.toLowerCase(Locale.ROOT).startsWith("aws:")) {
            stay.put(other, "2");
        }
        tag(scene, copy.arn(), stay);
        tag(scene, copy.arn(), tags);
        // Whether tags are added beside others is for another clause to say.
        boolean bears = scene.settles(() -> scene.tags(copy.arn()).entrySet().containsAll(stay.entrySet()));
        if (!bears) {
            throw scene.saysNothing("The tags " + stay + " were gone before any was removed.");
        }
        Answer answer = scene.call(
                "UntagResource",
                Node.objectNode()
                        .withMember("resourceArn", copy.arn())
                        .withMember("tagKeys", Node.fromStrings(tags.keySet())));
        expect(answer.isSuccess(), "The tags are removed.", "The answer was " + answer.summary() + ".");
        scene.settles(() -> scene.tags(copy.arn()).keySet().stream().noneMatch(tags::containsKey));
        Map<String, String> left = scene.tags(copy.arn());
        expect(
                left.keySet().stream().noneMatch(tags::containsKey),
                "None of " + tags.keySet() + " is left.",
                "These are: " + left + ".");
        expect(
                left.entrySet().containsAll(stay.entrySet()),
                "The tags " + stay + " are left.",
                "These are: " + left + ".");
    }

    private static void tag(Scene scene, String arn, Map<String, String> tags) {
        Answer answer = scene.call(
                "TagResource",
                Node.objectNode().withMember("resourceArn", arn).withMember("tags", CopyRequest.tagNode(tags)));
        expect(answer.isSuccess(), "The tags are added.", "The answer was " + answer.summary() + ".");
    }
}
