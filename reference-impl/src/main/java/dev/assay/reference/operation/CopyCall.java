package dev.assay.reference.operation;

import dev.assay.reference.store.SnapshotEntry;
import dev.assay.reference.types.CopyClusterSnapshotInput;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A call of CopyClusterSnapshot: what was asked for, what is there, and the copy as far as the rules have made it. */
public final class CopyCall {
    private final CopyClusterSnapshotInput input;
    private final Scene scene;
    private final @Nullable SnapshotEntry source;
    private final SnapshotDraft copy = new SnapshotDraft();

    CopyCall(CopyClusterSnapshotInput input, Scene scene, @Nullable SnapshotEntry source) {
        this.input = input;
        this.scene = scene;
        this.source = source;
    }

    public CopyClusterSnapshotInput input() {
        return input;
    }

    public Scene scene() {
        return scene;
    }

    /** The source; empty if no snapshot has the ARN. */
    public Optional<SnapshotEntry> source() {
        return Optional.ofNullable(source);
    }

    /** The key that was asked for; empty if none was. An empty text is none. */
    public Optional<String> requestedKey() {
        return Optional.ofNullable(input.kmsKeyId()).filter(key -> !key.isEmpty());
    }

    /** Whether the source has a key. An unencrypted snapshot shows an empty one. */
    public boolean sourceIsEncrypted() {
        return source().filter(entry -> !entry.snapshot().kmsKeyId().isEmpty()).isPresent();
    }

    /** The copy in the making. */
    public SnapshotDraft copy() {
        return copy;
    }
}
