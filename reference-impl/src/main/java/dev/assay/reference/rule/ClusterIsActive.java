package dev.assay.reference.rule;

import dev.assay.reference.operation.Arn;
import dev.assay.reference.operation.CreateSnapshotCall;
import dev.assay.reference.operation.Errors;
import dev.assay.reference.operation.Rule;
import dev.assay.reference.types.Status;

/** A snapshot of a cluster that is not ACTIVE, such as one that is being deleted, is refused with ConflictException. */
final class ClusterIsActive implements Rule<CreateSnapshotCall> {
    @Override
    public String clause() {
        return "our-cluster-not-active";
    }

    @Override
    public void apply(CreateSnapshotCall call) {
        call.cluster().ifPresent(cluster -> {
            Status status = cluster.phase().at(call.scene().now());
            if (!Status.ACTIVE.equals(status)) {
                throw Errors.conflict(
                        Arn.CLUSTER,
                        cluster.arn(),
                        "The cluster is " + status + ". A snapshot can be made of an ACTIVE cluster only.");
            }
        });
    }
}
