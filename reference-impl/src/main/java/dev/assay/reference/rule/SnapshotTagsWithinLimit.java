package dev.assay.reference.rule;

import dev.assay.reference.operation.CreateSnapshotCall;
import dev.assay.reference.operation.Rule;
import java.util.Map;

/** A snapshot never has more than 50 tags. */
final class SnapshotTagsWithinLimit implements Rule<CreateSnapshotCall> {
    @Override
    public String clause() {
        return "our-snapshot-tag-limit";
    }

    @Override
    public void apply(CreateSnapshotCall call) {
        Map<String, String> tags = call.input().tags();
        if (tags != null) {
            Tags.refuseTooMany(tags);
        }
    }
}
