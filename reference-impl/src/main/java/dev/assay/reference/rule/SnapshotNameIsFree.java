package dev.assay.reference.rule;

import dev.assay.reference.operation.CreateSnapshotCall;
import dev.assay.reference.operation.Rule;

/** The name of a snapshot that another one of the region bears, in any case, is refused with ConflictException. */
final class SnapshotNameIsFree implements Rule<CreateSnapshotCall> {
    @Override
    public String clause() {
        return "our-snapshot-name-taken";
    }

    @Override
    public void apply(CreateSnapshotCall call) {
        Names.refuseTaken(call.input().snapshotName(), call.scene(), String::equalsIgnoreCase);
    }
}
