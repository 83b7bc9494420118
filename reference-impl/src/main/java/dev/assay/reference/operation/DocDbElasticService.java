package dev.assay.reference.operation;

import dev.assay.reference.store.Store;
import dev.assay.reference.types.CopyClusterSnapshotInput;
import dev.assay.reference.types.CopyClusterSnapshotOutput;
import dev.assay.reference.types.CreateClusterInput;
import dev.assay.reference.types.CreateClusterOutput;
import dev.assay.reference.types.CreateClusterSnapshotInput;
import dev.assay.reference.types.CreateClusterSnapshotOutput;
import dev.assay.reference.types.DeleteClusterInput;
import dev.assay.reference.types.DeleteClusterOutput;
import dev.assay.reference.types.DeleteClusterSnapshotInput;
import dev.assay.reference.types.DeleteClusterSnapshotOutput;
import dev.assay.reference.types.DocDbElastic;
import dev.assay.reference.types.GetClusterInput;
import dev.assay.reference.types.GetClusterOutput;
import dev.assay.reference.types.GetClusterSnapshotInput;
import dev.assay.reference.types.GetClusterSnapshotOutput;
import dev.assay.reference.types.ListClusterSnapshotsInput;
import dev.assay.reference.types.ListClusterSnapshotsOutput;
import dev.assay.reference.types.ListClustersInput;
import dev.assay.reference.types.ListClustersOutput;
import dev.assay.reference.types.ListTagsForResourceInput;
import dev.assay.reference.types.ListTagsForResourceOutput;
import dev.assay.reference.types.TagResourceInput;
import dev.assay.reference.types.TagResourceOutput;
import dev.assay.reference.types.UntagResourceInput;
import dev.assay.reference.types.UntagResourceOutput;
import java.util.function.BiFunction;

/** The service as its callers see it: each operation runs as one transaction in the caller's region. */
public final class DocDbElasticService {
    private final Store store;
    private final Settings settings;
    private final SnapshotOperations snapshots;
    private final ClusterOperations clusters;
    private final TagOperations tags;

    public DocDbElasticService(Store store, OperationRules rules, Settings settings) {
        this.store = store;
        this.settings = settings;
        PageTokens tokens = new PageTokens();
        this.snapshots = new SnapshotOperations(store, rules, tokens);
        this.clusters = new ClusterOperations(rules, tokens, new Fingerprints());
        this.tags = new TagOperations(rules);
    }

    /** The service for one call. */
    public DocDbElastic in(String region, String account) {
        return new InRegion(region, account);
    }

    private final class InRegion implements DocDbElastic {
        private final String region;
        private final String account;

        InRegion(String region, String account) {
            this.region = region;
            this.account = account;
        }

        private <I, O> O run(BiFunction<I, Scene, O> operation, I input) {
            return store.transact(
                    region, held -> operation.apply(input, new Scene(held, account, store.now(), settings)));
        }

        @Override
        public CopyClusterSnapshotOutput copyClusterSnapshot(CopyClusterSnapshotInput input) {
            return run(snapshots::copy, input);
        }

        @Override
        public CreateClusterOutput createCluster(CreateClusterInput input) {
            return run(clusters::create, input);
        }

        @Override
        public CreateClusterSnapshotOutput createClusterSnapshot(CreateClusterSnapshotInput input) {
            return run(snapshots::create, input);
        }

        @Override
        public DeleteClusterOutput deleteCluster(DeleteClusterInput input) {
            return run(clusters::delete, input);
        }

        @Override
        public DeleteClusterSnapshotOutput deleteClusterSnapshot(DeleteClusterSnapshotInput input) {
            return run(snapshots::delete, input);
        }

        @Override
        public GetClusterOutput getCluster(GetClusterInput input) {
            return run(clusters::get, input);
        }

        @Override
        public GetClusterSnapshotOutput getClusterSnapshot(GetClusterSnapshotInput input) {
            return run(snapshots::get, input);
        }

        @Override
        public ListClustersOutput listClusters(ListClustersInput input) {
            return run(clusters::list, input);
        }

        @Override
        public ListClusterSnapshotsOutput listClusterSnapshots(ListClusterSnapshotsInput input) {
            return run(snapshots::list, input);
        }

        @Override
        public ListTagsForResourceOutput listTagsForResource(ListTagsForResourceInput input) {
            return run(tags::list, input);
        }

        @Override
        public TagResourceOutput tagResource(TagResourceInput input) {
            return run(tags::tag, input);
        }

        @Override
        public UntagResourceOutput untagResource(UntagResourceInput input) {
            return run(tags::untag, input);
        }
    }
}
