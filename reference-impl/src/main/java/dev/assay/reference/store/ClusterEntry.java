package dev.assay.reference.store;

import dev.assay.reference.types.Cluster;
import dev.assay.reference.types.Status;
import java.util.Map;

/**
 * A cluster with what is not part of its description.
 *
 * @param cluster the description; its status is that of the phase's beginning
 * @param tags the tags
 * @param phase what goes on with it
 */
public record ClusterEntry(Cluster cluster, Map<String, String> tags, Phase phase) implements Entry<ClusterEntry> {

    public ClusterEntry {
        tags = Map.copyOf(tags);
    }

    @Override
    public String arn() {
        return cluster.clusterArn();
    }

    @Override
    public String name() {
        return cluster.clusterName();
    }

    @Override
    public ClusterEntry withTags(Map<String, String> others) {
        return new ClusterEntry(cluster, others, phase);
    }

    @Override
    public ClusterEntry withPhase(Phase other) {
        return new ClusterEntry(cluster, tags, other);
    }

    /** The description with the given status. */
    public Cluster show(Status status) {
        return cluster.status().equals(status)
                ? cluster
                : cluster.toBuilder().status(status).build();
    }
}
