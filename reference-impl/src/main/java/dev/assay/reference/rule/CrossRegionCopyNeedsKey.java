package dev.assay.reference.rule;

import dev.assay.reference.operation.Arn;
import dev.assay.reference.operation.CopyCall;
import dev.assay.reference.operation.Errors;
import dev.assay.reference.operation.Rule;

/** A copy of an encrypted snapshot from another region without kmsKeyId is refused. */
final class CrossRegionCopyNeedsKey implements Rule<CopyCall> {
    @Override
    public String clause() {
        return "kms-cross-region-needs-key";
    }

    @Override
    public void apply(CopyCall call) {
        Arn source = Arn.parse(call.input().snapshotArn());
        boolean foreign =
                source != null && !source.region().equals(call.scene().region().name());
        if (foreign && call.sourceIsEncrypted() && call.requestedKey().isEmpty()) {
            throw Errors.invalid(
                    "kmsKeyId",
                    "Value at '/kmsKeyId' must be given: the source snapshot is encrypted and lives in another region, where its key stays. Give a key of "
                            + call.scene().region().name() + ".");
        }
    }
}
