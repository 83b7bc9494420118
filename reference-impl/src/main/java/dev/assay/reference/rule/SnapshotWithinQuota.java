package dev.assay.reference.rule;

import dev.assay.reference.operation.CreateSnapshotCall;
import dev.assay.reference.operation.Rule;

/** A snapshot beyond the number of manual snapshots that a region may hold is refused with ServiceQuotaExceededException. */
final class SnapshotWithinQuota implements Rule<CreateSnapshotCall> {
    @Override
    public String clause() {
        return "our-snapshot-quota";
    }

    @Override
    public void apply(CreateSnapshotCall call) {
        Quota.refuseBeyond(call.scene());
    }
}
