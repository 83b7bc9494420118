package dev.assay.reference.rule;

import dev.assay.reference.operation.CopyCall;
import dev.assay.reference.operation.Rule;

/** A copy beyond the number of manual snapshots that a region may hold is refused with ServiceQuotaExceededException. */
final class CopyWithinQuota implements Rule<CopyCall> {
    @Override
    public String clause() {
        return "quota-exceeded";
    }

    @Override
    public void apply(CopyCall call) {
        Quota.refuseBeyond(call.scene());
    }
}
