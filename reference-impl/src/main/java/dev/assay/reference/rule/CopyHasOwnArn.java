package dev.assay.reference.rule;

import dev.assay.reference.operation.Arn;
import dev.assay.reference.operation.CopyCall;
import dev.assay.reference.operation.Rule;

/** The copy has an ARN of its own, a snapshot ARN of the region that was called. */
final class CopyHasOwnArn implements Rule<CopyCall> {
    @Override
    public String clause() {
        return "copy-arn";
    }

    @Override
    public void apply(CopyCall call) {
        String arn = Arn.create(call.scene().region().name(), call.scene().account(), Arn.SNAPSHOT);
        call.copy().description().snapshotArn(arn);
    }
}
