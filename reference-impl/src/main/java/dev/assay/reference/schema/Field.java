package dev.assay.reference.schema;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A member of a structure or a union.
 *
 * @param name the Smithy member name, the key in tree form
 * @param wireName the key in a JSON document, different from the name where the model has {@code jsonName}
 * @param schema the member with its target
 * @param required whether a value must be given
 * @param defaultValue what an absent member is taken for, in tree form; null if it stays absent
 */
public record Field(
        String name,
        String wireName,
        Schema schema,
        boolean required,
        @Nullable JsonNode defaultValue) {}
