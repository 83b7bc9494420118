package dev.assay.reference.rule;

import dev.assay.reference.operation.Rule;
import dev.assay.reference.operation.TagCall;

/** No resource ever has more than 50 tags. */
final class TagsWithinLimit implements Rule<TagCall> {
    @Override
    public String clause() {
        return "our-resource-tag-limit";
    }

    @Override
    public void apply(TagCall call) {
        Tags.refuseTooMany(call.after());
    }
}
