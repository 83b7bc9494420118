package dev.assay.reference.rule;

import dev.assay.reference.operation.CopyCall;
import dev.assay.reference.operation.Rule;

/** With kmsKeyId the copy of an encrypted source has the given key, shown in the form in which it was given. */
final class CopyHasGivenKey implements Rule<CopyCall> {
    @Override
    public String clause() {
        return "kms-given-key";
    }

    @Override
    public void apply(CopyCall call) {
        call.requestedKey().ifPresent(call.copy().description()::kmsKeyId);
    }
}
