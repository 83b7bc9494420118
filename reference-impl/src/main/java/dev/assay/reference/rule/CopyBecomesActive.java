package dev.assay.reference.rule;

import dev.assay.reference.operation.CopyCall;
import dev.assay.reference.operation.Rule;
import dev.assay.reference.store.Phase;
import dev.assay.reference.types.Status;

/** The copy is COPYING at first and ACTIVE in the end. */
final class CopyBecomesActive implements Rule<CopyCall> {
    @Override
    public String clause() {
        return "copy-becomes-active";
    }

    @Override
    public void apply(CopyCall call) {
        call.copy()
                .phase(Phase.untilActive(
                        Status.COPYING,
                        call.scene().now().plus(call.scene().settings().transition())));
    }
}
