package dev.assay.reference.rule;

import dev.assay.reference.operation.CopyCall;
import dev.assay.reference.operation.Rule;

/** The copy is not made before its source. */
final class CopyIsMadeNow implements Rule<CopyCall> {
    @Override
    public String clause() {
        return "copy-creation-time";
    }

    @Override
    public void apply(CopyCall call) {
        call.copy().description().snapshotCreationTime(call.scene().now().toString());
    }
}
