package dev.assay.reference.rule;

import dev.assay.reference.operation.Errors;
import dev.assay.reference.operation.Scene;
import dev.assay.reference.store.SnapshotEntry;
import dev.assay.reference.types.SnapshotType;
import dev.assay.reference.types.Status;
import java.util.Map;

/** The number of manual snapshots. */
final class Quota {
    private Quota() {}

    /** Refuses one more snapshot where there is no room for it. */
    static void refuseBeyond(Scene scene) {
        int quota = scene.settings().snapshotQuota();
        if (scene.region().snapshots().size() >= quota && manual(scene) >= quota) {
            throw Errors.quotaExceeded("The region holds " + quota
                    + " manual snapshots, which is all it may. Delete one, or ask for a higher quota.");
        }
    }

    private static int manual(Scene scene) {
        int count = 0;
        for (Map.Entry<Long, SnapshotEntry> place : scene.region().snapshots().after(0)) {
            SnapshotEntry entry = place.getValue();
            Status status = entry.phase().at(scene.now());
            count += status != null
                            && SnapshotType.MANUAL.equals(entry.snapshot().snapshotType())
                    ? 1
                    : 0;
        }
        return count;
    }
}
