package dev.assay.conformance.suite.documented;

import static dev.assay.conformance.suite.documented.Scene.expect;

import dev.assay.conformance.suite.Caller;
import dev.assay.conformance.suite.CheckSkipped;
import dev.assay.conformance.suite.documented.Sources.Source;
import dev.assay.conformance.verdict.Answer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** Which tags a copy bears. */
@AddLifecycleHook(SceneHook.class)
final class CopyTagProperties {

    @Provide
    Arbitrary<String> names() {
        return Names.valid();
    }

    @Provide
    Arbitrary<Map<String, String>> tags() {
        return TagTexts.valid();
    }

    @Provide
    Arbitrary<Boolean> bothWays() {
        return InTurn.of(false, true);
    }

    /** What is asked for beside copyTags, or where the source is. */
    enum Beside {
        NOTHING,
        TAGS,
        ANOTHER_REGION
    }

    @Provide
    Arbitrary<Beside> beside() {
        return InTurn.of(Beside.values());
    }

    @Tests("CopyClusterSnapshot/tags-copied")
    @Property(tries = 6)
    void withCopyTagsTheSourcesTagsAreOnTheCopy(
            @ForAll("beside") Beside beside, @ForAll("names") String name, Scene scene) {
        if (beside == Beside.ANOTHER_REGION) {
            Assume.that(!scene.session().target().otherRegions().isEmpty());
            fromAnotherRegion(name, scene);
            return;
        }
        Source source = scene.sources().plain();
        Map<String, String> tags = tagsOf(scene, source, scene.session().caller());
        CopyRequest request = CopyRequest.of(source.arn(), name).copyTags(true);
        boolean alone = beside == Beside.NOTHING;
        Snapshot copy = scene.copies().kept(alone ? request : request.tags(Map.of("assay-beside", "1")));
        expectTags(scene, copy, tags);
    }

    private static void fromAnotherRegion(String name, Scene scene) {
        Source source = scene.sources().foreign();
        Map<String, String> tags = tagsOf(scene, source, scene.elsewhere());
        String key = scene.sources().keys(scene.region()).get(0);
        Answer answer = scene.copy(CopyRequest.of(source.arn(), name).key(key).copyTags(true));
        // Whether such a copy is made at all is for other clauses to say.
        Assume.that(answer.isSuccess());
        expectTags(scene, Snapshot.of(answer), tags);
    }

    @Tests("CopyClusterSnapshot/tags-not-copied")
    @Property(tries = 6)
    void withoutCopyTagsNoneOfThemIs(@ForAll("bothWays") boolean stated, @ForAll("names") String name, Scene scene) {
        Source source = scene.sources().plain();
        Map<String, String> tags = tagsOf(scene, source, scene.session().caller());
        CopyRequest request = CopyRequest.of(source.arn(), name);
        Snapshot copy = scene.copies().kept(stated ? request.copyTags(false) : request);
        Map<String, String> common = new LinkedHashMap<>(tags);
        common.keySet().retainAll(scene.tags(copy.arn()).keySet());
        expect(common.isEmpty(), "No tag of the source is on the copy.", "These are: " + common.keySet() + ".");
    }

    @Tests("CopyClusterSnapshot/tags-given")
    @Property(tries = 20)
    void givenTagsAreOnTheCopy(
            @ForAll("tags") Map<String, String> tags,
            @ForAll("bothWays") boolean copyTags,
            @ForAll("names") String name,
            Scene scene) {
        Source source = scene.sources().plain();
        Map<String, String> sources = tagsOf(scene, source, scene.session().caller());
        Assume.that(tags.keySet().stream().noneMatch(sources::containsKey));
        CopyRequest request = CopyRequest.of(source.arn(), name).tags(tags);
        Snapshot copy = scene.copies().kept(copyTags ? request.copyTags(true) : request);
        expectTags(scene, copy, tags);
    }

    @Tests("CopyClusterSnapshot/tags-given")
    @Property(tries = 1)
    void givenTagsAreOnTheCopyThoughTheSourceHasThemToo(@ForAll("names") String name, Scene scene) {
        Source source = scene.sources().plain();
        Map<String, String> sources = tagsOf(scene, source, scene.session().caller());
        Map<String, String> given = Map.of(sources.keySet().iterator().next(), "given");
        Snapshot copy = scene.copies().kept(CopyRequest.of(source.arn(), name).tags(given));
        expectTags(scene, copy, given);
    }

    private static Map<String, String> tagsOf(Scene scene, Source source, Caller caller) {
        Map<String, String> tags = scene.tags(source.arn(), caller);
        if (tags.isEmpty()) {
            throw new CheckSkipped("The source " + source.arn() + " bears no tag that could be copied.");
        }
        return tags;
    }

    private static void expectTags(Scene scene, Snapshot copy, Map<String, String> tags) {
        Optional<Map<String, String>> settled = scene.settled(
                scene.session().target().settle().dividedBy(10),
                () -> Optional.of(scene.tags(copy.arn()))
                        .filter(now -> now.entrySet().containsAll(tags.entrySet())));
        expect(
                settled.isPresent(),
                "The copy bears the tags " + tags + ".",
                "It bears " + scene.tags(copy.arn()) + ".");
    }
}
