package dev.assay.reference.rule;

import dev.assay.reference.operation.CopyCall;
import dev.assay.reference.operation.Rule;

/** A key ARN or an alias ARN of another region than the endpoint's is refused. */
final class KeyIsOfThisRegion implements Rule<CopyCall> {
    @Override
    public String clause() {
        return "kms-foreign-region";
    }

    @Override
    public void apply(CopyCall call) {
        call.requestedKey().ifPresent(key -> Keys.refuseForeign(key, call.scene()));
    }
}
