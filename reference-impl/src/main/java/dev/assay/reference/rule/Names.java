package dev.assay.reference.rule;

import dev.assay.reference.operation.Arn;
import dev.assay.reference.operation.Errors;
import dev.assay.reference.operation.Scene;
import dev.assay.reference.store.SnapshotEntry;
import java.util.function.BiPredicate;

/** Names of snapshots. */
final class Names {
    private Names() {}

    /** Refuses a name that a snapshot of the region bears, as far as the two are held to be the same. */
    static void refuseTaken(String name, Scene scene, BiPredicate<String, String> same) {
        for (SnapshotEntry entry : scene.region().snapshots().named(name, scene.now())) {
            if (same.test(entry.name(), name)) {
                throw Errors.conflict(
                        Arn.SNAPSHOT,
                        entry.name(),
                        "The region has a snapshot of the name " + entry.name()
                                + " already. Names are the same in any case.");
            }
        }
    }
}
