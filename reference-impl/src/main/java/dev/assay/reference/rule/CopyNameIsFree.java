package dev.assay.reference.rule;

import dev.assay.reference.operation.CopyCall;
import dev.assay.reference.operation.Rule;

/** A target name that another snapshot of the region bears is refused with ConflictException. */
final class CopyNameIsFree implements Rule<CopyCall> {
    @Override
    public String clause() {
        return "name-taken";
    }

    @Override
    public void apply(CopyCall call) {
        Names.refuseTaken(call.input().targetSnapshotName(), call.scene(), String::equals);
    }
}
