package dev.assay.reference.rule;

import dev.assay.reference.operation.Arn;
import dev.assay.reference.operation.Errors;
import dev.assay.reference.operation.Scene;

/** Encryption keys. */
final class Keys {
    private Keys() {}

    /** Refuses the ARN of a key or an alias that belongs to another region. An id or a name says nothing of its region. */
    static void refuseForeign(String key, Scene scene) {
        Arn arn = Arn.parse(key);
        if (arn != null && !arn.region().equals(scene.region().name())) {
            throw Errors.invalid(
                    "kmsKeyId",
                    "Value at '/kmsKeyId' is a key of another region. Give a key of "
                            + scene.region().name() + ".");
        }
    }
}
