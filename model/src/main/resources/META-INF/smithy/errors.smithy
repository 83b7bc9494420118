$version: "2.0"

namespace dev.assay.docdbelastic

/// The input breaks a constraint, or cannot be read at all.
@error("client")
@httpError(400)
structure ValidationException {
    /// What is wrong, for people.
    @required
    message: String

    /// What kind of fault it is.
    @required
    reason: ValidationExceptionReason

    /// The members at fault.
    fieldList: ValidationExceptionFields
}

/// What kind of fault a ValidationException tells of.
enum ValidationExceptionReason {
    /// No operation answers to the request.
    UNKNOWN_OPERATION = "unknownOperation"

    /// The request cannot be read.
    CANNOT_PARSE = "cannotParse"

    /// A member breaks a constraint.
    FIELD_VALIDATION_FAILED = "fieldValidationFailed"

    /// Something else.
    OTHER = "other"
}

/// The members at fault.
list ValidationExceptionFields {
    member: ValidationExceptionField
}

/// A member at fault.
structure ValidationExceptionField {
    /// The member's name.
    @required
    name: String

    /// What is wrong with it, for people.
    @required
    message: String
}

/// The caller lacks the permission.
@error("client")
@httpError(403)
structure AccessDeniedException {
    /// What was refused, for people.
    @required
    message: String
}

/// No resource bears the ARN.
@error("client")
@httpError(404)
structure ResourceNotFoundException {
    /// What was not found, for people.
    @required
    message: String

    /// The ARN that was asked for.
    @required
    resourceId: String

    /// What kind of resource it would be.
    @required
    resourceType: String
}

/// The resource's state, or a name that is taken, stands in the way.
@error("client")
@httpError(409)
structure ConflictException {
    /// What stands in the way, for people.
    @required
    message: String

    /// The resource that stands in the way.
    @required
    resourceId: String

    /// What kind of resource it is.
    @required
    resourceType: String
}

/// The account has no room for more.
@error("client")
@httpError(402)
structure ServiceQuotaExceededException {
    /// Which quota is used up, for people.
    @required
    message: String
}

/// Too many calls in too short a time.
@error("client")
@httpError(429)
@retryable(throttling: true)
structure ThrottlingException {
    /// What to do, for people.
    @required
    message: String

    /// How many seconds to wait before the next try, a whole number.
    @httpHeader("Retry-After")
    retryAfterSeconds: Integer
}

/// The server failed.
@error("server")
@httpError(500)
@retryable
structure InternalServerException {
    /// What happened, for people.
    @required
    message: String
}
