package dev.assay.reference.protocol;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.reference.validation.Violation;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.smithy.model.shapes.ShapeId;
import software.amazon.smithy.model.shapes.StructureShape;

/**
 * How an operation tells that an input is not valid or cannot be read. The errors that the operation lists decide.
 */
enum ValidationErrors {
    /** {@code smithy.framework#ValidationException}, or no error of the kind: {@code fieldList} of {@code path} and {@code message}. */
    FRAMEWORK("path") {
        @Override
        String name(Violation violation) {
            return violation.path();
        }
    },

    /** The service's own ValidationException with a {@code reason}: {@code fieldList} of {@code name} and {@code message}. */
    WITH_REASON("name") {
        @Override
        String name(Violation violation) {
            return violation.path().substring(1);
        }
    };

    /** The bare name of the error in both. */
    static final String NAME = "ValidationException";

    private static final ShapeId FRAMEWORK_ERROR = ShapeId.from("smithy.framework#ValidationException");

    private final String nameMember;

    ValidationErrors(String nameMember) {
        this.nameMember = nameMember;
    }

    /** What an entry of the field list calls the offending value. */
    abstract String name(Violation violation);

    static ValidationErrors of(Collection<StructureShape> errors) {
        boolean own = errors.stream()
                .filter(error -> !error.getId().equals(FRAMEWORK_ERROR))
                .filter(error -> error.getId().getName().equals(NAME))
                .anyMatch(error -> error.getMember("reason").isPresent());
        return own ? WITH_REASON : FRAMEWORK;
    }

    /** The error's members for an input that breaks constraints. */
    ObjectNode violations(List<Violation> violations) {
        String count = violations.size() == 1 ? "1 validation error" : violations.size() + " validation errors";
        ObjectNode error = JsonNodeFactory.instance.objectNode();
        error.put(
                "message",
                violations.stream()
                        .map(Violation::message)
                        .collect(Collectors.joining("; ", count + " detected. ", "")));
        if (this == WITH_REASON) {
            error.put("reason", "fieldValidationFailed");
        }
        ArrayNode fields = error.putArray("fieldList");
        violations.forEach(
                violation -> fields.addObject().put(nameMember, name(violation)).put("message", violation.message()));
        return error;
    }

    /** The error's members for a request that cannot be read; null if another error than this one tells of it. */
    @Nullable
    ObjectNode unreadable(String message) {
        if (this == FRAMEWORK) {
            return null;
        }
        return JsonNodeFactory.instance.objectNode().put("message", message).put("reason", "cannotParse");
    }
}
