package dev.assay.reference.operation;

import dev.assay.reference.types.ConflictException;
import dev.assay.reference.types.ResourceNotFoundException;
import dev.assay.reference.types.ServiceQuotaExceededException;
import dev.assay.reference.types.ValidationException;
import dev.assay.reference.types.ValidationExceptionField;
import dev.assay.reference.types.ValidationExceptionReason;
import java.util.List;

/** The errors of the service, with messages that say what is wrong and what to do. */
public final class Errors {
    private Errors() {}

    /** A member that breaks a rule which no constraint trait states. */
    public static ValidationException invalid(String member, String message) {
        return ValidationException.builder()
                .message("1 validation error detected. " + message)
                .reason(ValidationExceptionReason.FIELD_VALIDATION_FAILED)
                .fieldList(List.of(ValidationExceptionField.builder()
                        .name(member)
                        .message(message)
                        .build()))
                .build();
    }

    /** No resource has the ARN. */
    public static ResourceNotFoundException notFound(String resourceType, String arn) {
        return ResourceNotFoundException.builder()
                .message("No " + resourceType + " has the ARN " + arn + ".")
                .resourceId(arn)
                .resourceType(resourceType)
                .build();
    }

    /** A resource stands in the way. */
    public static ConflictException conflict(String resourceType, String id, String message) {
        return ConflictException.builder()
                .message(message)
                .resourceId(id)
                .resourceType(resourceType)
                .build();
    }

    /** The account has no room for more. */
    public static ServiceQuotaExceededException quotaExceeded(String message) {
        return ServiceQuotaExceededException.builder().message(message).build();
    }
}
