package dev.assay.reference.rule;

import dev.assay.reference.operation.CopyCall;
import dev.assay.reference.operation.Rule;
import java.util.Map;

/** Every tag given in tags is on the copy. Where the source has the same key, the given value wins. */
final class GivenTagsAreAdded implements Rule<CopyCall> {
    @Override
    public String clause() {
        return "tags-given";
    }

    @Override
    public void apply(CopyCall call) {
        Map<String, String> given = call.input().tags();
        if (given != null) {
            call.copy().tags().putAll(given);
        }
    }
}
