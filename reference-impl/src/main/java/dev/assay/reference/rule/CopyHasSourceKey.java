package dev.assay.reference.rule;

import dev.assay.reference.operation.CopyCall;
import dev.assay.reference.operation.Rule;

/** Without kmsKeyId the copy has the source's key; the copy of an unencrypted source has none. */
final class CopyHasSourceKey implements Rule<CopyCall> {
    @Override
    public String clause() {
        return "kms-source-key";
    }

    @Override
    public void apply(CopyCall call) {
        if (call.requestedKey().isEmpty()) {
            call.source()
                    .ifPresent(source ->
                            call.copy().description().kmsKeyId(source.snapshot().kmsKeyId()));
        }
    }
}
