package dev.assay.reference.rule;

import dev.assay.reference.operation.CopyCall;
import dev.assay.reference.operation.Rule;

/** A target name that differs only in case from the name of another snapshot of the region is refused with ConflictException. */
final class CopyNameIsFreeInAnyCase implements Rule<CopyCall> {
    @Override
    public String clause() {
        return "name-taken-any-case";
    }

    @Override
    public void apply(CopyCall call) {
        Names.refuseTaken(call.input().targetSnapshotName(), call.scene(), String::equalsIgnoreCase);
    }
}
