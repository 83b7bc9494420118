package dev.assay.reference.rule;

import dev.assay.reference.operation.Arn;
import dev.assay.reference.operation.CopyCall;
import dev.assay.reference.operation.Errors;
import dev.assay.reference.operation.Rule;

/** A source that does not exist is refused with ResourceNotFoundException. */
final class SourceIsThere implements Rule<CopyCall> {
    @Override
    public String clause() {
        return "source-not-found";
    }

    @Override
    public void apply(CopyCall call) {
        if (call.source().isEmpty()) {
            throw Errors.notFound(Arn.SNAPSHOT, call.input().snapshotArn());
        }
    }
}
