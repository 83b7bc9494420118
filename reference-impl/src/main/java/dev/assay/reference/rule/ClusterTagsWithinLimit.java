package dev.assay.reference.rule;

import dev.assay.reference.operation.CreateClusterCall;
import dev.assay.reference.operation.Rule;
import java.util.Map;

/** A cluster never has more than 50 tags. */
final class ClusterTagsWithinLimit implements Rule<CreateClusterCall> {
    @Override
    public String clause() {
        return "our-cluster-tag-limit";
    }

    @Override
    public void apply(CreateClusterCall call) {
        Map<String, String> tags = call.input().tags();
        if (tags != null) {
            Tags.refuseTooMany(tags);
        }
    }
}
