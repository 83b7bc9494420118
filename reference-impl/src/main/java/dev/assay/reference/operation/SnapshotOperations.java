package dev.assay.reference.operation;

import dev.assay.reference.store.ClusterEntry;
import dev.assay.reference.store.Phase;
import dev.assay.reference.store.SnapshotEntry;
import dev.assay.reference.store.Store;
import dev.assay.reference.types.ClusterSnapshot;
import dev.assay.reference.types.ClusterSnapshotInList;
import dev.assay.reference.types.CopyClusterSnapshotInput;
import dev.assay.reference.types.CopyClusterSnapshotOutput;
import dev.assay.reference.types.CreateClusterSnapshotInput;
import dev.assay.reference.types.CreateClusterSnapshotOutput;
import dev.assay.reference.types.DeleteClusterSnapshotInput;
import dev.assay.reference.types.DeleteClusterSnapshotOutput;
import dev.assay.reference.types.GetClusterSnapshotInput;
import dev.assay.reference.types.GetClusterSnapshotOutput;
import dev.assay.reference.types.ListClusterSnapshotsInput;
import dev.assay.reference.types.ListClusterSnapshotsOutput;
import dev.assay.reference.types.SnapshotTypeFilter;
import dev.assay.reference.types.Status;
import org.jspecify.annotations.Nullable;

/** What the operations on snapshots do within their region. */
final class SnapshotOperations {
    private static final int DEFAULT_PAGE = 100;

    private final Store store;
    private final OperationRules rules;
    private final PageTokens tokens;

    SnapshotOperations(Store store, OperationRules rules, PageTokens tokens) {
        this.store = store;
        this.rules = rules;
        this.tokens = tokens;
    }

    CopyClusterSnapshotOutput copy(CopyClusterSnapshotInput input, Scene scene) {
        CopyCall call = new CopyCall(input, scene, source(input.snapshotArn(), scene));
        rules.copy().forEach(rule -> rule.apply(call));
        SnapshotEntry copy = call.copy().finish();
        scene.region().snapshots().add(copy);
        return new CopyClusterSnapshotOutput(copy.snapshot());
    }

    /** A source may live in another region than the one that is called; its ARN tells. */
    private @Nullable SnapshotEntry source(String text, Scene scene) {
        Arn arn = Arn.parse(text);
        if (arn == null || arn.region().equals(scene.region().name())) {
            return scene.region().snapshots().find(text, scene.now());
        }
        return store.findSnapshot(arn.region(), text);
    }

    CreateClusterSnapshotOutput create(CreateClusterSnapshotInput input, Scene scene) {
        ClusterEntry cluster = scene.region().clusters().find(input.clusterArn(), scene.now());
        CreateSnapshotCall call = new CreateSnapshotCall(input, scene, cluster);
        rules.createSnapshot().forEach(rule -> rule.apply(call));
        SnapshotEntry snapshot = call.snapshot().finish();
        scene.region().snapshots().add(snapshot);
        return new CreateClusterSnapshotOutput(snapshot.snapshot());
    }

    GetClusterSnapshotOutput get(GetClusterSnapshotInput input, Scene scene) {
        SnapshotEntry entry = expect(input.snapshotArn(), scene);
        return new GetClusterSnapshotOutput(entry.show(status(entry, scene)));
    }

    DeleteClusterSnapshotOutput delete(DeleteClusterSnapshotInput input, Scene scene) {
        SnapshotEntry entry = expect(input.snapshotArn(), scene);
        if (status(entry, scene).equals(Status.DELETING)) {
            throw Errors.conflict(Arn.SNAPSHOT, entry.arn(), "The snapshot is being deleted already.");
        }
        Phase leaving = Phase.untilGone(scene.now().plus(scene.settings().transition()));
        scene.region().snapshots().leave(entry.withPhase(leaving));
        return new DeleteClusterSnapshotOutput(entry.show(Status.DELETING));
    }

    ListClusterSnapshotsOutput list(ListClusterSnapshotsInput input, Scene scene) {
        SnapshotTypeFilter type = input.snapshotType();
        String list = String.join(
                "|", "snapshots", scene.region().name(), String.valueOf(input.clusterArn()), String.valueOf(type));
        String token = input.nextToken();
        Integer size = input.maxResults();
        Page<ClusterSnapshotInList> page = Page.of(
                scene.region().snapshots(),
                token == null ? 0 : tokens.read(list, token),
                size == null ? DEFAULT_PAGE : size,
                scene.now(),
                entry -> isOf(entry.snapshot(), input.clusterArn(), type),
                (entry, status) -> inList(entry.snapshot(), status));
        Long last = page.last();
        return new ListClusterSnapshotsOutput(page.elements(), last == null ? null : tokens.write(list, last));
    }

    private static boolean isOf(
            ClusterSnapshot snapshot, @Nullable String clusterArn, @Nullable SnapshotTypeFilter type) {
        boolean ofCluster = clusterArn == null || clusterArn.equals(snapshot.clusterArn());
        boolean ofType = type == null
                || (snapshot.snapshotType() != null
                        && type.value().equalsIgnoreCase(snapshot.snapshotType().value()));
        return ofCluster && ofType;
    }

    private static ClusterSnapshotInList inList(ClusterSnapshot snapshot, Status status) {
        return ClusterSnapshotInList.builder()
                .snapshotName(snapshot.snapshotName())
                .snapshotArn(snapshot.snapshotArn())
                .clusterArn(snapshot.clusterArn())
                .status(status)
                .snapshotCreationTime(snapshot.snapshotCreationTime())
                .build();
    }

    private static SnapshotEntry expect(String arn, Scene scene) {
        SnapshotEntry entry = scene.region().snapshots().find(arn, scene.now());
        if (entry == null) {
            throw Errors.notFound(Arn.SNAPSHOT, arn);
        }
        return entry;
    }

    private static Status status(SnapshotEntry entry, Scene scene) {
        Status status = entry.phase().at(scene.now());
        return status == null ? Status.DELETING : status;
    }
}
