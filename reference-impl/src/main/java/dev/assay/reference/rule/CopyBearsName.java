package dev.assay.reference.rule;

import dev.assay.reference.operation.CopyCall;
import dev.assay.reference.operation.Rule;

/** The copy bears the requested name. */
final class CopyBearsName implements Rule<CopyCall> {
    @Override
    public String clause() {
        return "copy-name";
    }

    @Override
    public void apply(CopyCall call) {
        call.copy().description().snapshotName(call.input().targetSnapshotName());
    }
}
