package dev.assay.conformance.suite.documented;

import static dev.assay.conformance.suite.documented.Scene.expect;

import dev.assay.conformance.suite.Caller;
import dev.assay.conformance.suite.CheckSkipped;
import dev.assay.conformance.suite.CheckUndecided;
import dev.assay.conformance.verdict.Answer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.ObjectNode;

/** The snapshots that there are, as a life knows of them. All that no call has named have to stay as they are. */
final class Population {

    private static final String OTHERS = "CopyClusterSnapshot/calls-change-nothing-else";

    private final Scene scene;
    private final List<Known> living = new ArrayList<>();
    private final List<Known> deleted = new ArrayList<>();
    private final Set<String> arns = new HashSet<>();

    Population(Scene scene) {
        this.scene = scene;
    }

    void startInAnotherRegion() {
        try {
            startWith(scene.sources().foreign().arn(), scene.elsewhere());
        } catch (CheckSkipped unavailable) {
            // Without a source there, a life of one region is all that can be told.
            living.removeIf(known -> !known.caller.equals(scene.session().caller()));
        }
    }

    void startWith(String arn, Caller caller) {
        Answer answer = scene.get(arn, caller);
        if (!answer.isSuccess()) {
            throw new CheckUndecided(
                    "The snapshot " + arn + " could not be read: the answer was " + answer.summary() + ".");
        }
        remember(Snapshot.of(answer), Snapshot.of(answer).name(), Node.objectNode(), caller, false);
    }

    Known remember(Snapshot shown, String name, ObjectNode asked, Caller caller, boolean own) {
        Known known = new Known(shown, name, asked, caller, own, scene.tags(shown.arn(), caller));
        living.add(0, known);
        arns.add(shown.arn());
        return known;
    }

    boolean hasOwn() {
        return living.stream().anyMatch(known -> known.own);
    }

    Known any(int place) {
        return living.get(place % living.size());
    }

    Known own(int place) {
        List<Known> mine = living.stream().filter(known -> known.own).toList();
        return mine.get(place % mine.size());
    }

    /** The snapshot that bears a name in a caller's region. */
    Optional<Known> bearer(String name, Caller caller) {
        return living.stream().filter(known -> known.bears(name, caller)).findFirst();
    }

    /** Whether a snapshot that was deleted bore the name, which may be taken for a while. */
    boolean isLeaving(String name, Caller caller) {
        return deleted.stream().anyMatch(known -> known.bears(name, caller));
    }

    /** Whether a snapshot that is there, or was, has this ARN. */
    boolean hasHad(String arn) {
        return arns.contains(arn);
    }

    void remove(Known known) {
        living.remove(known);
        deleted.add(known);
    }

    /** A list of each region shows what there is, and nothing of what was deleted for long. */
    void expectListed() {
        for (Caller caller :
                living.stream().map(known -> known.caller).distinct().toList()) {
            boolean there = scene.settles(() -> missing(caller).isEmpty());
            expect(
                    "CopyClusterSnapshot/copy-is-kept",
                    there,
                    "ListClusterSnapshots shows every snapshot of " + caller.region() + ".",
                    "These it does not: " + (there ? List.of() : missing(caller)) + ".");
        }
    }

    private List<String> missing(Caller caller) {
        List<String> listed = new Listing(scene)
                .all(Node.objectNode(), caller).stream().map(Snapshot::arn).toList();
        return living.stream()
                .filter(known -> known.caller.equals(caller))
                .map(Known::arn)
                .filter(arn -> !listed.contains(arn))
                .toList();
    }

    void expectOthers(@Nullable Known changed) {
        expectOthers(changed, null, "");
    }

    /** Whatever a call did not name is as it was; of a source that was to be copied that is a clause of its own. */
    void expectOthers(@Nullable Known changed, @Nullable Known source, String clause) {
        for (Known known : living) {
            if (known != changed) {
                expectSame(known, known == source ? "CopyClusterSnapshot/" + clause : OTHERS);
            }
        }
    }

    private void expectSame(Known known, String clause) {
        boolean same = scene.settles(() -> known.difference(scene).isEmpty());
        String actual = same ? "" : known.difference(scene);
        if (!actual.isEmpty() && !known.own) {
            scene.sources().forget();
        }
        expect(clause, same || actual.isEmpty(), "The snapshot " + known.arn() + " is as it was.", actual);
    }
}
