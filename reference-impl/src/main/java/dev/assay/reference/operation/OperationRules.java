package dev.assay.reference.operation;

import java.util.List;

/**
 * The rules of the operations that have any, each list in the order in which they are applied.
 *
 * @param copy for CopyClusterSnapshot
 * @param createSnapshot for CreateClusterSnapshot
 * @param createCluster for CreateCluster
 * @param tag for TagResource
 */
public record OperationRules(
        List<Rule<CopyCall>> copy,
        List<Rule<CreateSnapshotCall>> createSnapshot,
        List<Rule<CreateClusterCall>> createCluster,
        List<Rule<TagCall>> tag) {

    public OperationRules {
        copy = List.copyOf(copy);
        createSnapshot = List.copyOf(createSnapshot);
        createCluster = List.copyOf(createCluster);
        tag = List.copyOf(tag);
    }
}
