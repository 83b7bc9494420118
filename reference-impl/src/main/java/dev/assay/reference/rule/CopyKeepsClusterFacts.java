package dev.assay.reference.rule;

import dev.assay.reference.operation.CopyCall;
import dev.assay.reference.operation.Rule;
import dev.assay.reference.store.SnapshotEntry;

/** What describes the cluster is on the copy as it is on the source. */
final class CopyKeepsClusterFacts implements Rule<CopyCall> {
    @Override
    public String clause() {
        return "copy-cluster-facts";
    }

    @Override
    public void apply(CopyCall call) {
        call.source()
                .map(SnapshotEntry::snapshot)
                .ifPresent(source -> call.copy()
                        .description()
                        .clusterArn(source.clusterArn())
                        .clusterCreationTime(source.clusterCreationTime())
                        .adminUserName(source.adminUserName())
                        .subnetIds(source.subnetIds())
                        .vpcSecurityGroupIds(source.vpcSecurityGroupIds()));
    }
}
