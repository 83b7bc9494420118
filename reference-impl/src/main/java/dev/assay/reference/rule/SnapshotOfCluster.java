package dev.assay.reference.rule;

import dev.assay.reference.operation.Arn;
import dev.assay.reference.operation.CreateSnapshotCall;
import dev.assay.reference.operation.Rule;
import dev.assay.reference.operation.Scene;
import dev.assay.reference.store.ClusterEntry;
import dev.assay.reference.store.Phase;
import dev.assay.reference.types.SnapshotType;
import dev.assay.reference.types.Status;
import java.util.Map;

/** The snapshot bears the requested name, and its cluster, administrator and key are those of the cluster. */
final class SnapshotOfCluster implements Rule<CreateSnapshotCall> {
    @Override
    public String clause() {
        return "snapshot-of-cluster";
    }

    @Override
    public void apply(CreateSnapshotCall call) {
        Scene scene = call.scene();
        call.snapshot()
                .description()
                .snapshotName(call.input().snapshotName())
                .snapshotArn(Arn.create(scene.region().name(), scene.account(), Arn.SNAPSHOT))
                .snapshotCreationTime(scene.now().toString())
                .snapshotType(SnapshotType.MANUAL);
        call.snapshot()
                .phase(Phase.untilActive(
                        Status.CREATING, scene.now().plus(scene.settings().transition())));
        call.cluster()
                .map(ClusterEntry::cluster)
                .ifPresent(cluster -> call.snapshot()
                        .description()
                        .clusterArn(cluster.clusterArn())
                        .clusterCreationTime(cluster.createTime())
                        .adminUserName(cluster.adminUserName())
                        .kmsKeyId(cluster.kmsKeyId())
                        .subnetIds(cluster.subnetIds())
                        .vpcSecurityGroupIds(cluster.vpcSecurityGroupIds()));
        Map<String, String> tags = call.input().tags();
        if (tags != null) {
            call.snapshot().tags().putAll(tags);
        }
    }
}
