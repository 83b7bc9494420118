package dev.assay.reference.operation;

import dev.assay.reference.store.Phase;
import dev.assay.reference.store.SnapshotEntry;
import dev.assay.reference.types.ClusterSnapshot;
import dev.assay.reference.types.SnapshotType;
import dev.assay.reference.types.Status;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A snapshot in the making. Each rule adds its part; what no rule has added is empty. */
public final class SnapshotDraft {
    private final ClusterSnapshot.Builder description = ClusterSnapshot.builder()
            .snapshotName("")
            .snapshotArn("")
            .clusterArn("")
            .snapshotCreationTime("")
            .clusterCreationTime("")
            .adminUserName("")
            .kmsKeyId("")
            .status(Status.ACTIVE)
            .subnetIds(List.of())
            .vpcSecurityGroupIds(List.of())
            .snapshotType(SnapshotType.AUTOMATED);

    private final Map<String, String> tags = new HashMap<>();
    private Phase phase = Phase.lasting(Status.ACTIVE);

    /** The description so far. */
    public ClusterSnapshot.Builder description() {
        return description;
    }

    /** The tags so far. */
    public Map<String, String> tags() {
        return tags;
    }

    /** Sets the status, and how it goes on. */
    public void phase(Phase next) {
        phase = next;
        description.status(next.status());
    }

    SnapshotEntry finish() {
        return new SnapshotEntry(description.build(), tags, phase);
    }
}
