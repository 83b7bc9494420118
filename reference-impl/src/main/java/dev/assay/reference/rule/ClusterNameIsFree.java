package dev.assay.reference.rule;

import dev.assay.reference.operation.Arn;
import dev.assay.reference.operation.CreateClusterCall;
import dev.assay.reference.operation.Errors;
import dev.assay.reference.operation.Rule;

/** The name of a cluster that another one of the region bears is refused with ConflictException. */
final class ClusterNameIsFree implements Rule<CreateClusterCall> {
    @Override
    public String clause() {
        return "our-cluster-name-taken";
    }

    @Override
    public void apply(CreateClusterCall call) {
        String name = call.input().clusterName();
        if (!call.scene().region().clusters().named(name, call.scene().now()).isEmpty()) {
            throw Errors.conflict(
                    Arn.CLUSTER,
                    name,
                    "The region has a cluster of the name " + name + " already. Names are the same in any case.");
        }
    }
}
