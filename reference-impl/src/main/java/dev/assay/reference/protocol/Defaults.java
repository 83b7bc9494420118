package dev.assay.reference.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.reference.schema.Field;
import dev.assay.reference.schema.Fields;

/** Default values of the model. */
final class Defaults {
    private Defaults() {}

    /** Gives absent members their default values. */
    static void fill(Fields fields, ObjectNode structure) {
        for (Field field : fields.all()) {
            fill(field, structure);
        }
    }

    static void fill(Field field, ObjectNode structure) {
        var value = field.defaultValue();
        if (value != null && !structure.has(field.name())) {
            structure.set(field.name(), value.isContainerNode() ? value.deepCopy() : value);
        }
    }
}
