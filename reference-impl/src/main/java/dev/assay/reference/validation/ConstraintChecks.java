package dev.assay.reference.validation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.reference.schema.Constraints;
import dev.assay.reference.schema.Constraints.Allowed;
import dev.assay.reference.schema.Constraints.Length;
import dev.assay.reference.schema.Constraints.Range;
import dev.assay.reference.schema.Schema;
import dev.assay.reference.validation.Validator.Findings;
import dev.assay.reference.validation.Validator.Path;
import java.math.BigDecimal;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The constraint traits of one value. The wording is that of Smithy's malformed-request tests. */
final class ConstraintChecks {
    private ConstraintChecks() {}

    static void check(JsonNode value, Schema schema, Path path, Findings findings) {
        switch (schema.type()) {
            case STRING, ENUM -> checkText(value.textValue(), schema, path, findings);
            case BLOB -> length(Base64.getDecoder().decode(value.textValue()).length, schema, path, findings);
            case LIST, SET, MAP -> length(value.size(), schema, path, findings);
            case INT_ENUM -> {
                allowed(value.asText(), schema.constraints(), path, findings);
                range(value, schema.constraints(), path, findings);
            }
            default -> range(value, schema.constraints(), path, findings);
        }
    }

    /** Checks a string or a map's key; a key is named by its map. */
    static void checkText(String text, Schema schema, Path path, Findings findings) {
        Constraints constraints = schema.constraints();
        if (constraints.length() != null) {
            length(text.codePointCount(0, text.length()), schema, path, findings);
        }
        var pattern = constraints.pattern();
        if (pattern != null && !BoundedMatch.find(pattern, text)) {
            findings.add(path, "", "Member must satisfy regular expression pattern: " + pattern.pattern());
        }
        allowed(text, constraints, path, findings);
    }

    private static void allowed(String text, Constraints constraints, Path path, Findings findings) {
        Allowed allowed = constraints.allowed();
        if (allowed != null && !allowed.values().contains(text)) {
            findings.add(path, "", "Member must satisfy enum value set: " + allowed.shown());
        }
    }

    private static void length(int actual, Schema schema, Path path, Findings findings) {
        Length length = schema.constraints().length();
        if (length == null) {
            return;
        }
        Long min = length.min();
        Long max = length.max();
        if ((min != null && actual < min) || (max != null && actual > max)) {
            // The length of a secret is part of the secret.
            String measure = schema.sensitive() ? "" : " with length " + actual;
            findings.add(path, measure, "Member must have length " + bounds(min, max));
        }
    }

    private static void range(JsonNode value, Constraints constraints, Path path, Findings findings) {
        Range range = constraints.range();
        if (range == null) {
            return;
        }
        BigDecimal min = range.min();
        BigDecimal max = range.max();
        if (!within(value, min, max)) {
            findings.add(path, "", "Member must be " + bounds(min, max));
        }
    }

    /** What is no number at all is in no range. */
    private static boolean within(JsonNode value, @Nullable BigDecimal min, @Nullable BigDecimal max) {
        if (value.isDouble() && !Double.isFinite(value.doubleValue())) {
            return false;
        }
        BigDecimal number = value.decimalValue();
        return (min == null || number.compareTo(min) >= 0) && (max == null || number.compareTo(max) <= 0);
    }

    private static String bounds(@Nullable Object min, @Nullable Object max) {
        if (min != null && max != null) {
            return "between " + min + " and " + max + ", inclusive";
        }
        return min != null ? "greater than or equal to " + min : "less than or equal to " + max;
    }
}
