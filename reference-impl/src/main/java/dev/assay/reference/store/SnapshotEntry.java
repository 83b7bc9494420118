package dev.assay.reference.store;

import dev.assay.reference.types.ClusterSnapshot;
import dev.assay.reference.types.Status;
import java.util.Map;

/**
 * A snapshot with what is not part of its description.
 *
 * @param snapshot the description; its status is that of the phase's beginning
 * @param tags the tags
 * @param phase what goes on with it
 */
public record SnapshotEntry(ClusterSnapshot snapshot, Map<String, String> tags, Phase phase)
        implements Entry<SnapshotEntry> {

    public SnapshotEntry {
        tags = Map.copyOf(tags);
    }

    @Override
    public String arn() {
        return snapshot.snapshotArn();
    }

    @Override
    public String name() {
        return snapshot.snapshotName();
    }

    @Override
    public SnapshotEntry withTags(Map<String, String> others) {
        return new SnapshotEntry(snapshot, others, phase);
    }

    @Override
    public SnapshotEntry withPhase(Phase other) {
        return new SnapshotEntry(snapshot, tags, other);
    }

    /** The description with the given status. */
    public ClusterSnapshot show(Status status) {
        return snapshot.status().equals(status)
                ? snapshot
                : snapshot.toBuilder().status(status).build();
    }
}
