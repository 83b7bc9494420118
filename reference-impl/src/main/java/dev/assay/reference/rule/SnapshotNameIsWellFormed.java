package dev.assay.reference.rule;

import dev.assay.reference.operation.CreateSnapshotCall;
import dev.assay.reference.operation.Errors;
import dev.assay.reference.operation.Rule;
import java.util.regex.Pattern;

/** The name of a snapshot keeps the rules for names of copies, although the interface states its length alone. */
final class SnapshotNameIsWellFormed implements Rule<CreateSnapshotCall> {
    private static final Pattern PATTERN = Pattern.compile("[a-zA-Z](?:-?[a-zA-Z0-9])*");

    @Override
    public String clause() {
        return "our-snapshot-name";
    }

    @Override
    public void apply(CreateSnapshotCall call) {
        String name = call.input().snapshotName();
        if (!PATTERN.matcher(name).matches()) {
            throw Errors.invalid(
                    "snapshotName",
                    "Value at '/snapshotName' must consist of letters, digits and hyphens, with a letter first, no hyphen last and no two hyphens in a row.");
        }
    }
}
