package dev.assay.reference.rule;

import dev.assay.reference.operation.Errors;
import java.util.Map;

/** The number of tags. */
final class Tags {
    static final int LIMIT = 50;

    private Tags() {}

    /** Refuses more tags than a resource may have. */
    static void refuseTooMany(Map<String, String> tags) {
        if (tags.size() > LIMIT) {
            throw Errors.invalid(
                    "tags",
                    "Value at '/tags' would give the resource " + tags.size() + " tags. A resource has at most " + LIMIT
                            + ".");
        }
    }
}
