package dev.assay.conformance.suite.documented;

import static dev.assay.conformance.suite.documented.Scene.expect;

import dev.assay.conformance.suite.CheckSkipped;
import dev.assay.conformance.verdict.Answer;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** Which key encrypts a copy. */
@AddLifecycleHook(SceneHook.class)
final class CopyKeyProperties {

    /** Regions of which the endpoint's own is left out, beside its nearest neighbour. */
    private static final List<String> REGIONS = List.of("ap-southeast-2", "eu-west-3", "us-east-1");

    /** The forms in which a key is named. */
    enum KeyForm {
        ARN,
        ID,
        ALIAS,
        ALIAS_ARN
    }

    @Provide
    Arbitrary<String> names() {
        return Names.valid();
    }

    @Provide
    Arbitrary<KeyForm> regional() {
        return InTurn.of(KeyForm.ARN, KeyForm.ALIAS_ARN);
    }

    @Provide
    Arbitrary<KeyForm> forms() {
        return InTurn.of(KeyForm.values());
    }

    /** Which of the other regions a key is of: the neighbour comes first. */
    @Provide
    Arbitrary<Integer> places() {
        return InTurn.of(0, 0, 1, 1, 2, 2);
    }

    @Tests("CopyClusterSnapshot/kms-source-key")
    @Property(tries = 5)
    void withoutAKeyTheCopyHasTheSourcesKey(@ForAll("names") String name, Scene scene) {
        Snapshot source = scene.read(scene.sources().encrypted().arn());
        Snapshot copy = scene.copies().made(CopyRequest.of(source.arn(), name));
        expect(
                Keys.same(copy.kmsKeyId(), source.kmsKeyId()),
                "kmsKeyId is the source's, " + source.kmsKeyId() + ".",
                "It is '" + copy.kmsKeyId() + "'.");
    }

    @Tests("CopyClusterSnapshot/kms-given-key")
    @Property(tries = 8)
    void withAKeyTheCopyHasThatKey(@ForAll("forms") KeyForm form, @ForAll("names") String name, Scene scene) {
        Snapshot source = scene.read(scene.sources().encrypted().arn());
        String key = key(scene, form);
        CopyRequest request = CopyRequest.of(source.arn(), name).key(key);
        Answer answer = scene.copy(request);
        skipWhereUnknown(scene, answer);
        Snapshot copy = scene.copies().made(request, answer);
        expect(
                Keys.shows(copy.kmsKeyId(), key, source.kmsKeyId()),
                "kmsKeyId is the given key, " + key + ", as given or resolved to an ARN.",
                "It is '" + copy.kmsKeyId() + "'.");
        String kept = scene.read(copy.arn()).kmsKeyId();
        expect(
                Keys.shows(kept, key, source.kmsKeyId()),
                "kmsKeyId still is the given key, " + key + ", when the copy is read.",
                "It is '" + kept + "'.");
    }

    @Tests("CopyClusterSnapshot/kms-unencrypted-source")
    @Property(tries = 5)
    void anUnencryptedSourceTakesNoKey(@ForAll("names") String name, Scene scene) {
        String source = scene.sources().readyMade("unencryptedSnapshot", "an unencrypted snapshot");
        String key = scene.sources().keys(scene.region()).get(0);
        expectRefused(
                scene.copy(CopyRequest.of(source, name).key(key)), "An unencrypted source with a key is refused.");
    }

    @Tests("CopyClusterSnapshot/kms-foreign-region")
    @Property(tries = 6)
    void aKeyOfAnotherRegionIsRefused(
            @ForAll("regional") KeyForm form, @ForAll("places") int place, @ForAll("names") String name, Scene scene) {
        String source = scene.sources().encrypted().arn();
        String region = otherRegion(scene.region(), place);
        String account = Arns.account(source).orElse("123456789012");
        String key =
                form == KeyForm.ARN ? Arns.key(region, account, Sources.uuid(1)) : Arns.alias(region, account, "assay");
        expectRefused(
                scene.copy(CopyRequest.of(source, name).key(key)), "The key " + key + " of another region is refused.");
    }

    /** The neighbour differs in its number alone, so that who looks at the beginning of a region sees no difference. */
    private static String otherRegion(String own, int place) {
        String neighbour = own.substring(0, own.length() - 1) + (own.endsWith("2") ? "1" : "2");
        return Stream.concat(Stream.of(neighbour), REGIONS.stream())
                .filter(region -> !region.equals(own))
                .toList()
                .get(place);
    }

    @Tests("CopyClusterSnapshot/kms-cross-region-needs-key")
    @Property(tries = 3)
    void aCopyFromAnotherRegionNeedsAKey(@ForAll("names") String name, Scene scene) {
        String source = scene.sources().foreign().arn();
        expectRefused(
                scene.copy(CopyRequest.of(source, name)), "A copy from another region without kmsKeyId is refused.");
    }

    @Tests("CopyClusterSnapshot/kms-cross-region-copy")
    @Property(tries = 3)
    void aCopyFromAnotherRegionWithAKeyIsMade(@ForAll("names") String name, Scene scene) {
        String source = scene.sources().foreign().arn();
        String key = scene.sources().keys(scene.region()).get(0);
        CopyRequest request = CopyRequest.of(source, name).key(key);
        Answer answer = scene.copy(request);
        skipWhereUnknown(scene, answer);
        Snapshot copy = scene.copies().made(request, answer);
        expect(
                Keys.shows(copy.kmsKeyId(), key, ""),
                "kmsKeyId is the given key, " + key + ".",
                "It is '" + copy.kmsKeyId() + "'.");
        expect(
                Arns.isSnapshotOf(copy.arn(), scene.region()),
                "The copy is in the endpoint's region, " + scene.region() + ".",
                "Its ARN is '" + copy.arn() + "'.");
    }

    private static String key(Scene scene, KeyForm form) {
        List<String> keys = scene.sources().keys(scene.region());
        String arn = keys.get(keys.size() - 1);
        if (!scene.sources().keysAreMadeUp()) {
            return arn;
        }
        String account = Arns.account(arn).orElseThrow();
        return switch (form) {
            case ARN -> arn;
            case ID -> arn.substring(arn.indexOf('/') + 1);
            case ALIAS -> "alias/assay";
            case ALIAS_ARN -> Arns.alias(scene.region(), account, "assay");
        };
    }

    /** Some endpoints know only keys that exist. */
    private static void skipWhereUnknown(Scene scene, Answer answer) {
        boolean unknown = scene.sources().keysAreMadeUp()
                && (answer.isError("AccessDeniedException")
                        || answer.isError("ResourceNotFoundException")
                        || answer.text("message")
                                .filter(text -> text.toLowerCase(java.util.Locale.ROOT)
                                        .matches(".*(not exist|not found|unknown|no such|cannot find).*"))
                                .isPresent());
        if (unknown && answer.isClientError()) {
            throw new CheckSkipped("The endpoint takes no made-up key (" + answer.summary()
                    + "): name keys that exist in the profile under kmsKeys.");
        }
    }

    private static void expectRefused(Answer answer, String expected) {
        expect(answer.isClientError(), expected, "The answer was " + answer.summary() + ".");
    }
}
