package dev.assay.reference.rule;

import dev.assay.reference.operation.CopyCall;
import dev.assay.reference.operation.Errors;
import dev.assay.reference.operation.Rule;

/** With kmsKeyId the copy of an unencrypted source is refused. */
final class KeyNeedsEncryptedSource implements Rule<CopyCall> {
    @Override
    public String clause() {
        return "kms-unencrypted-source";
    }

    @Override
    public void apply(CopyCall call) {
        if (call.requestedKey().isPresent() && call.source().isPresent() && !call.sourceIsEncrypted()) {
            throw Errors.invalid(
                    "kmsKeyId",
                    "Value at '/kmsKeyId' must not be given: the source snapshot is not encrypted, and a copy cannot be encrypted for the first time.");
        }
    }
}
