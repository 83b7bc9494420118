package dev.assay.reference.rule;

import dev.assay.reference.operation.CopyCall;
import dev.assay.reference.operation.Rule;
import dev.assay.reference.types.SnapshotType;

/** The snapshot type of a copy is MANUAL. */
final class CopyIsManual implements Rule<CopyCall> {
    @Override
    public String clause() {
        return "copy-type-manual";
    }

    @Override
    public void apply(CopyCall call) {
        call.copy().description().snapshotType(SnapshotType.MANUAL);
    }
}
