package dev.assay.reference.operation;

import dev.assay.reference.store.ClusterEntry;
import dev.assay.reference.types.CreateClusterSnapshotInput;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A call of CreateClusterSnapshot. */
public final class CreateSnapshotCall {
    private final CreateClusterSnapshotInput input;
    private final Scene scene;
    private final @Nullable ClusterEntry cluster;
    private final SnapshotDraft snapshot = new SnapshotDraft();

    CreateSnapshotCall(CreateClusterSnapshotInput input, Scene scene, @Nullable ClusterEntry cluster) {
        this.input = input;
        this.scene = scene;
        this.cluster = cluster;
    }

    public CreateClusterSnapshotInput input() {
        return input;
    }

    public Scene scene() {
        return scene;
    }

    /** The cluster; empty if none has the ARN. */
    public Optional<ClusterEntry> cluster() {
        return Optional.ofNullable(cluster);
    }

    /** The snapshot in the making. */
    public SnapshotDraft snapshot() {
        return snapshot;
    }
}
