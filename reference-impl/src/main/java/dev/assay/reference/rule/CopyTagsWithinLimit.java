package dev.assay.reference.rule;

import dev.assay.reference.operation.CopyCall;
import dev.assay.reference.operation.Rule;

/** A copy never has more than 50 tags. The source's tags and the given ones count together. */
final class CopyTagsWithinLimit implements Rule<CopyCall> {
    @Override
    public String clause() {
        return "our-tag-limit";
    }

    @Override
    public void apply(CopyCall call) {
        Tags.refuseTooMany(call.copy().tags());
    }
}
