package dev.assay.reference.rule;

import dev.assay.reference.operation.CreateClusterCall;
import dev.assay.reference.operation.Rule;

/** A cluster's key is of the region that is called. */
final class ClusterKeyIsOfThisRegion implements Rule<CreateClusterCall> {
    @Override
    public String clause() {
        return "our-cluster-key-region";
    }

    @Override
    public void apply(CreateClusterCall call) {
        String key = call.input().kmsKeyId();
        if (key != null) {
            Keys.refuseForeign(key, call.scene());
        }
    }
}
