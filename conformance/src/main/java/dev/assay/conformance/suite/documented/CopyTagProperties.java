package dev.assay.conformance.suite.documented;

import static dev.assay.conformance.suite.documented.Scene.expect;

import dev.assay.conformance.suite.Polling;
import dev.assay.conformance.suite.documented.Sources.Source;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
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
        return Arbitraries.maps(Names.tagKeys(), Names.tagValues()).ofMinSize(1).ofMaxSize(5);
    }

    @Tests("CopyClusterSnapshot/tags-copied")
    @Property(tries = 5)
    void withCopyTagsTheSourcesTagsAreOnTheCopy(@ForAll("names") String name, Scene scene) {
        Source source = scene.sources().plain();
        Map<String, String> tags = tagsOf(scene, source);
        Snapshot copy = scene.copied(CopyRequest.of(source.arn(), name).copyTags(true));
        expectTags(scene, copy, tags);
    }

    @Tests("CopyClusterSnapshot/tags-not-copied")
    @Property(tries = 6)
    void withoutCopyTagsNoneOfThemIs(@ForAll("names") String name, @ForAll boolean stated, Scene scene) {
        Source source = scene.sources().plain();
        Map<String, String> tags = tagsOf(scene, source);
        CopyRequest request = CopyRequest.of(source.arn(), name);
        Snapshot copy = scene.copied(stated ? request.copyTags(false) : request);
        Map<String, String> onCopy = scene.tags(copy.arn());
        Map<String, String> common = new LinkedHashMap<>(tags);
        common.keySet().retainAll(onCopy.keySet());
        expect(common.isEmpty(), "No tag of the source is on the copy.", "These are: " + common.keySet() + ".");
    }

    @Tests("CopyClusterSnapshot/tags-given")
    @Property(tries = 10)
    void givenTagsAreOnTheCopy(
            @ForAll("names") String name,
            @ForAll("tags") Map<String, String> tags,
            @ForAll boolean copyTags,
            Scene scene) {
        Source source = scene.sources().plain();
        Map<String, String> sources = tagsOf(scene, source);
        Assume.that(tags.keySet().stream().noneMatch(sources::containsKey));
        Snapshot copy = scene.copied(
                CopyRequest.of(source.arn(), name).copyTags(copyTags).tags(tags));
        expectTags(scene, copy, tags);
    }

    private static Map<String, String> tagsOf(Scene scene, Source source) {
        Map<String, String> tags = scene.tags(source.arn());
        if (tags.isEmpty()) {
            throw new dev.assay.conformance.suite.CheckSkipped(
                    "The source " + source.arn() + " bears no tag that could be copied.");
        }
        return tags;
    }

    private static void expectTags(Scene scene, Snapshot copy, Map<String, String> tags) {
        Optional<Map<String, String>> settled = Polling.within(
                scene.session().target().settle().dividedBy(10),
                () -> Optional.of(scene.tags(copy.arn()))
                        .filter(now -> now.entrySet().containsAll(tags.entrySet())));
        expect(
                settled.isPresent(),
                "The copy bears the tags " + tags + ".",
                "It bears " + scene.tags(copy.arn()) + ".");
    }
}
