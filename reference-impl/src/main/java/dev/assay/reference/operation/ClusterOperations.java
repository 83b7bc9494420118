package dev.assay.reference.operation;

import dev.assay.reference.store.ClusterEntry;
import dev.assay.reference.store.Phase;
import dev.assay.reference.store.Region;
import dev.assay.reference.types.ClusterInList;
import dev.assay.reference.types.CreateClusterInput;
import dev.assay.reference.types.CreateClusterOutput;
import dev.assay.reference.types.DeleteClusterInput;
import dev.assay.reference.types.DeleteClusterOutput;
import dev.assay.reference.types.GetClusterInput;
import dev.assay.reference.types.GetClusterOutput;
import dev.assay.reference.types.ListClustersInput;
import dev.assay.reference.types.ListClustersOutput;
import dev.assay.reference.types.Status;
import org.jspecify.annotations.Nullable;

/** What the operations on clusters do within their region. */
final class ClusterOperations {
    private static final int DEFAULT_PAGE = 100;

    private final OperationRules rules;
    private final PageTokens tokens;
    private final Fingerprints fingerprints;

    ClusterOperations(OperationRules rules, PageTokens tokens, Fingerprints fingerprints) {
        this.rules = rules;
        this.tokens = tokens;
        this.fingerprints = fingerprints;
    }

    CreateClusterOutput create(CreateClusterInput input, Scene scene) {
        ClusterEntry earlier = madeBefore(input, scene);
        if (earlier != null) {
            return new CreateClusterOutput(earlier.show(status(earlier, scene)));
        }
        rules.createCluster().forEach(rule -> rule.apply(new CreateClusterCall(input, scene)));
        ClusterEntry cluster = NewCluster.of(input, scene);
        scene.region().clusters().add(cluster);
        String token = input.clientToken();
        if (token != null) {
            scene.region().useToken(token, new Region.TokenUse(fingerprints.of(input), cluster.arn()));
        }
        return new CreateClusterOutput(cluster.cluster());
    }

    /** The cluster that an earlier call with the same token made, as long as it is there. */
    private @Nullable ClusterEntry madeBefore(CreateClusterInput input, Scene scene) {
        String token = input.clientToken();
        Region.TokenUse use = token == null ? null : scene.region().tokenUse(token);
        ClusterEntry cluster = use == null ? null : scene.region().clusters().find(use.arn(), scene.now());
        if (use == null || cluster == null) {
            return null;
        }
        if (!use.fingerprint().equals(fingerprints.of(input))) {
            throw Errors.conflict(
                    Arn.CLUSTER,
                    cluster.arn(),
                    "The clientToken was used with other parameters. Use a new token for another cluster.");
        }
        return cluster;
    }

    GetClusterOutput get(GetClusterInput input, Scene scene) {
        ClusterEntry entry = expect(input.clusterArn(), scene);
        return new GetClusterOutput(entry.show(status(entry, scene)));
    }

    DeleteClusterOutput delete(DeleteClusterInput input, Scene scene) {
        ClusterEntry entry = expect(input.clusterArn(), scene);
        if (status(entry, scene).equals(Status.DELETING)) {
            throw Errors.conflict(Arn.CLUSTER, entry.arn(), "The cluster is being deleted already.");
        }
        Phase leaving = Phase.untilGone(scene.now().plus(scene.settings().transition()));
        scene.region().clusters().leave(entry.withPhase(leaving));
        return new DeleteClusterOutput(entry.show(Status.DELETING));
    }

    ListClustersOutput list(ListClustersInput input, Scene scene) {
        String list = "clusters|" + scene.region().name();
        String token = input.nextToken();
        Integer size = input.maxResults();
        Page<ClusterInList> page = Page.of(
                scene.region().clusters(),
                token == null ? 0 : tokens.read(list, token),
                size == null ? DEFAULT_PAGE : size,
                scene.now(),
                entry -> true,
                (entry, status) -> ClusterInList.builder()
                        .clusterName(entry.name())
                        .clusterArn(entry.arn())
                        .status(status)
                        .build());
        Long last = page.last();
        return new ListClustersOutput(page.elements(), last == null ? null : tokens.write(list, last));
    }

    private static ClusterEntry expect(String arn, Scene scene) {
        ClusterEntry entry = scene.region().clusters().find(arn, scene.now());
        if (entry == null) {
            throw Errors.notFound(Arn.CLUSTER, arn);
        }
        return entry;
    }

    private static Status status(ClusterEntry entry, Scene scene) {
        Status status = entry.phase().at(scene.now());
        return status == null ? Status.DELETING : status;
    }
}
