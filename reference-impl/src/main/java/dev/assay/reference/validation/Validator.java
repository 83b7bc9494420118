package dev.assay.reference.validation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.reference.schema.Field;
import dev.assay.reference.schema.Schema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.smithy.model.shapes.ShapeType;

/** Finds every constraint trait that an input breaks. The input is known to be of the right types. */
public final class Validator {
    private Validator() {}

    /** All violations in a list of the caller's own, sorted by path; none if the input is valid. */
    public static List<Violation> validate(JsonNode input, Schema schema) {
        Findings findings = new Findings();
        members(input, schema, Path.ROOT, findings);
        return findings.sorted();
    }

    private static void members(JsonNode structure, Schema schema, Path path, Findings findings) {
        for (Field field : schema.fields().all()) {
            JsonNode value = structure.get(field.name());
            if (value != null) {
                value(value, field.schema(), path.member(field.name()), findings);
            } else if (field.required() && schema.type() == ShapeType.STRUCTURE) {
                findings.add(path.member(field.name()), "", "Member must not be null");
            }
        }
    }

    private static void value(JsonNode value, Schema schema, Path path, Findings findings) {
        if (!schema.constraints().isEmpty()) {
            ConstraintChecks.check(value, schema, path, findings);
        }
        switch (schema.type()) {
            case STRUCTURE, UNION -> members(value, schema, path, findings);
            case LIST, SET -> list(value, schema, path, findings);
            case MAP -> map(value, schema, path, findings);
            default -> {
                // Scalars and documents have no parts that a model can constrain.
            }
        }
    }

    private static void list(JsonNode list, Schema schema, Path path, Findings findings) {
        Schema element = schema.element();
        for (int i = 0; i < list.size(); i++) {
            if (!list.get(i).isNull()) {
                value(list.get(i), element, path.index(i), findings);
            }
        }
        if (schema.constraints().unique() && hasDuplicates(list)) {
            findings.add(path, "", "Member must have unique values");
        }
    }

    private static boolean hasDuplicates(JsonNode list) {
        Set<JsonNode> seen = new HashSet<>();
        for (JsonNode element : list) {
            if (!seen.add(element)) {
                return true;
            }
        }
        return false;
    }

    private static void map(JsonNode map, Schema schema, Path path, Findings findings) {
        for (var entry : map.properties()) {
            if (!schema.key().constraints().isEmpty()) {
                ConstraintChecks.checkText(entry.getKey(), schema.key(), path, findings);
            }
            if (!entry.getValue().isNull()) {
                value(entry.getValue(), schema.element(), path.member(entry.getKey()), findings);
            }
        }
    }

    /** Where a value is; made into text only for a finding. */
    record Path(@Nullable Path parent, String name, int position) {
        static final Path ROOT = new Path(null, "", -1);

        Path member(String member) {
            return new Path(this, member, -1);
        }

        Path index(int index) {
            return new Path(this, "", index);
        }

        @Override
        public String toString() {
            if (parent == null) {
                return "";
            }
            String token = position < 0 ? name.replace("~", "~0").replace("/", "~1") : Integer.toString(position);
            return parent + "/" + token;
        }
    }

    /** The violations found so far. */
    static final class Findings {
        private final List<Violation> violations = new ArrayList<>(0);

        /**
         * Adds a finding.
         *
         * @param measure what was measured, such as {@code " with length 3"}; empty if nothing
         */
        void add(Path path, String measure, String constraint) {
            String pointer = path.toString();
            violations.add(new Violation(
                    pointer, "Value" + measure + " at '" + pointer + "' failed to satisfy constraint: " + constraint));
        }

        List<Violation> sorted() {
            violations.sort(Comparator.comparing(Violation::path));
            return violations;
        }
    }
}
