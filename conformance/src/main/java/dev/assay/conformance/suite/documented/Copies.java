package dev.assay.conformance.suite.documented;

import static dev.assay.conformance.suite.documented.Scene.expect;
import static dev.assay.conformance.suite.documented.Scene.expectError;

import dev.assay.conformance.suite.CheckUndecided;
import dev.assay.conformance.suite.ClauseBroken;
import dev.assay.conformance.suite.TestCase;
import dev.assay.conformance.verdict.Answer;
import java.util.Optional;
import java.util.Set;

/**
 * Copies that have to be made, or refused. Before an answer is held against a clause, a plain copy tells whether the name, the source or the
 * account is to blame for it.
 */
final class Copies {

    private static final int NAMES = 4;

    private final Scene scene;

    Copies(Scene scene) {
        this.scene = scene;
    }

    /**
     * Asks for a copy that has to be made. Where the name is what stands in its way, another one is taken: whether valid names are taken is
     * for one clause alone to say.
     *
     * @throws ClauseBroken if it is refused for anything but its name, though a plain copy is made
     * @throws CheckUndecided if not even a plain copy is made
     */
    Snapshot made(CopyRequest request) {
        return made(request, scene.copy(request));
    }

    /** The same, where the first answer is there already. */
    Snapshot made(CopyRequest request, Answer first) {
        CopyRequest asked = request;
        Answer answer = first;
        for (int i = 0; i < NAMES && !answer.isSuccess(); i++) {
            needWell(request.source(), answer);
            // A name that is taken may be free in a moment, so that a plain copy would tell nothing.
            if (!answer.isError("ConflictException")) {
                expectNoPlainCopy(asked, answer);
            }
            asked = request.named(scene.sources().freshName());
            answer = scene.copy(asked);
        }
        if (answer.isSuccess()) {
            return Snapshot.of(answer);
        }
        expectNoPlainCopy(request.named(scene.sources().freshName()), answer);
        throw new CheckUndecided("Not even a plain copy is made: the answer was " + answer.summary() + ".");
    }

    /** What is refused is refused for its name, which a plain copy has as well; or it was made all the same, and has taken the name. */
    private void expectNoPlainCopy(CopyRequest asked, Answer refusal) {
        boolean plainIsMade = !asked.isPlain()
                && (isMade(asked.name())
                        || (scene.isTaken(asked.name())
                                && isMade(scene.sources().freshName())));
        expect(!plainIsMade, "The copy is made.", "The answer was " + refusal.summary() + ".");
    }

    /** Whether a copy of this name is made where nothing else is asked for; no part of the case. */
    boolean isMade(String name) {
        return plain(CopyRequest.of(scene.sources().plain().arn(), name)).isSuccess();
    }

    private Answer plain(CopyRequest request) {
        try (TestCase contrast = scene.session().newCase()) {
            return contrast.call(scene.shape("CopyClusterSnapshot"), request.input());
        }
    }

    /** A copy that has to be made, and that can be read by the ARN that the answer gives it. */
    Snapshot kept(CopyRequest request) {
        Snapshot copy = made(request);
        boolean shown = scene.settles(
                () -> Optional.of(scene.get(copy.arn(), scene.session().caller()))
                        .filter(Answer::isSuccess)
                        .filter(answer -> Snapshot.of(answer).name().equalsIgnoreCase(copy.name()))
                        .isPresent());
        if (!shown) {
            throw scene.saysNothing("The copy that was made could not be read by its ARN, '" + copy.arn() + "'.");
        }
        return copy;
    }

    /**
     * What a request is expected to be refused with. Where it is refused with something else, a request that has to be taken tells whether that
     * is about what is asked.
     */
    void expectRefused(CopyRequest request, Answer answer, CopyRequest contrast, String... names) {
        if (!answer.isError(Set.of(names)) && !answer.isSuccess()) {
            needWell(request.source(), answer);
            needWell(contrast.source(), answer);
            Answer usual = plain(contrast);
            if (usual.errorName().equals(answer.errorName()) && !usual.isSuccess()) {
                throw scene.saysNothing("A plain copy was refused in the same way: " + usual.summary() + ".");
            }
        }
        expectError(answer, names);
    }

    /** Ends a case whose source has been changed by others. */
    void needWell(String source, Answer answer) {
        if (!scene.sources().areWell(source)) {
            throw scene.saysNothing("The source had been changed by then: the answer was " + answer.summary() + ".");
        }
    }
}
