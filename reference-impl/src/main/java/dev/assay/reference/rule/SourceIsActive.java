package dev.assay.reference.rule;

import dev.assay.reference.operation.Arn;
import dev.assay.reference.operation.CopyCall;
import dev.assay.reference.operation.Errors;
import dev.assay.reference.operation.Rule;
import dev.assay.reference.types.Status;

/** A source whose state does not allow a copy is refused with ConflictException. */
final class SourceIsActive implements Rule<CopyCall> {
    @Override
    public String clause() {
        return "source-not-copyable";
    }

    @Override
    public void apply(CopyCall call) {
        call.source().ifPresent(source -> {
            Status status = source.phase().at(call.scene().now());
            if (!Status.ACTIVE.equals(status)) {
                throw Errors.conflict(
                        Arn.SNAPSHOT,
                        source.arn(),
                        "The source snapshot is " + status + ". Only an ACTIVE snapshot can be copied.");
            }
        });
    }
}
