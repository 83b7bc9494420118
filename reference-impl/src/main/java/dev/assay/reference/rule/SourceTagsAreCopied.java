package dev.assay.reference.rule;

import dev.assay.reference.operation.CopyCall;
import dev.assay.reference.operation.Rule;

/** With copyTags true every tag of the source is on the copy, otherwise none of them is. */
final class SourceTagsAreCopied implements Rule<CopyCall> {
    @Override
    public String clause() {
        return "tags-copied";
    }

    @Override
    public void apply(CopyCall call) {
        if (call.input().copyTags()) {
            call.source().ifPresent(source -> call.copy().tags().putAll(source.tags()));
        }
    }
}
