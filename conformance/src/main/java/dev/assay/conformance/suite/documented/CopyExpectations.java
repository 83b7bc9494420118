package dev.assay.conformance.suite.documented;

import static dev.assay.conformance.suite.documented.Scene.expect;

import dev.assay.conformance.suite.Caller;
import dev.assay.conformance.suite.CheckUndecided;
import dev.assay.conformance.verdict.Answer;
import java.util.Map;
import java.util.TreeMap;

/** What a copy that is made in the middle of other calls has to be, each fact by the clause that it is for. */
final class CopyExpectations {

    private final Scene scene;

    CopyExpectations(Scene scene) {
        this.scene = scene;
    }

    /** A copy to a name that is free is made; where none is made under any name, nothing can be told. */
    void free(Answer answer, CopyRequest request, Caller caller) {
        if (!answer.isSuccess()) {
            CopyRequest other = request.named(scene.sources().freshName());
            boolean contrast =
                    scene.call("CopyClusterSnapshot", other.input(), caller).isSuccess();
            String summary = "The answer was " + answer.summary() + ".";
            expect("CopyClusterSnapshot/copy-made", !contrast, "The copy is made.", summary);
            throw new CheckUndecided("No copy is made under another name either: the answer was " + answer.summary());
        }
    }

    /** The key is the given one, or the source's. What becomes of the service's own key is open. */
    void key(Snapshot copy, CopyRequest request, Known source) {
        String sources = source.shown.kmsKeyId();
        if (!Keys.isCustomers(sources)) {
            return;
        }
        String shown = "It is '" + copy.kmsKeyId() + "'.";
        request.key()
                .ifPresentOrElse(
                        given -> expect(
                                "CopyClusterSnapshot/kms-given-key",
                                Keys.shows(copy.kmsKeyId(), given, sources),
                                "kmsKeyId is the given key, " + given + ".",
                                shown),
                        () -> expect(
                                "CopyClusterSnapshot/kms-source-key",
                                Keys.same(copy.kmsKeyId(), sources),
                                "kmsKeyId is the source's, " + sources + ".",
                                shown));
    }

    /** The tags are those given, and the source's where they were asked for. */
    void tags(Known made, Known source, boolean copyTags, Map<String, String> given) {
        Map<String, String> copied = new TreeMap<>(source.tags);
        copied.keySet().removeAll(given.keySet());
        boolean settled = scene.settles(() -> {
            made.tags = scene.tags(made.arn(), made.caller);
            return made.tags.keySet().containsAll(given.keySet())
                    && (!copyTags || made.tags.entrySet().containsAll(copied.entrySet()));
        });
        String shown = "It bears " + made.tags + ".";
        boolean allGiven = settled || made.tags.keySet().containsAll(given.keySet());
        expect("CopyClusterSnapshot/tags-given", allGiven, "The copy bears the tags " + given + ".", shown);
        expect("CopyClusterSnapshot/tags-copied", settled, "The copy bears the tags " + copied + ".", shown);
        expect(
                "CopyClusterSnapshot/tags-not-copied",
                copyTags || copied.keySet().stream().noneMatch(made.tags::containsKey),
                "No tag of the source is on the copy.",
                shown);
    }
}
