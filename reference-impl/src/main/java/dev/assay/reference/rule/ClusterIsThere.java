package dev.assay.reference.rule;

import dev.assay.reference.operation.Arn;
import dev.assay.reference.operation.CreateSnapshotCall;
import dev.assay.reference.operation.Errors;
import dev.assay.reference.operation.Rule;

/** A snapshot of a cluster that does not exist is refused with ResourceNotFoundException. */
final class ClusterIsThere implements Rule<CreateSnapshotCall> {
    @Override
    public String clause() {
        return "our-cluster-not-found";
    }

    @Override
    public void apply(CreateSnapshotCall call) {
        if (call.cluster().isEmpty()) {
            throw Errors.notFound(Arn.CLUSTER, call.input().clusterArn());
        }
    }
}
