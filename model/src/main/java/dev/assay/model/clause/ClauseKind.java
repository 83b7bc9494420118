package dev.assay.model.clause;

/** What a clause is about. The label is the last segment of the ids of modelled clauses. */
public enum ClauseKind {
    /** A required member is there, and not null. */
    REQUIRED("required"),
    /** The length of a string in code points, of a list or map in entries, of a blob in octets. */
    LENGTH("length"),
    /** A regular expression that a string matches. */
    PATTERN("pattern"),
    /** The range of a number. */
    RANGE("range"),
    /** The values of an enum or intEnum. */
    ENUM("enum"),
    /** No two items of a list are equal. */
    UNIQUE_ITEMS("unique-items"),
    /** The type of a value on the wire. */
    TYPE("type"),
    /** A union has exactly one member set. */
    UNION("union"),
    /** No null stands in a list or map that is not sparse. */
    DENSE("dense"),
    /** Null may stand in a list or map that is sparse. */
    SPARSE("sparse"),
    /** A timestamp is written in its format, and in no other. */
    TIMESTAMP_FORMAT("timestamp-format"),
    /** A number takes what its type holds, to the limits, and nothing beyond. */
    NUMBER_LIMITS("number-limits"),
    /** A label takes any text, percent-encoded. */
    LABEL("label"),
    /** An explicit null of an optional member is as if absent. */
    NULL("null"),
    /** Members that the model does not know are ignored. */
    UNKNOWN_MEMBER("unknown-member"),
    /** Parameters of the query that the model does not know are ignored. */
    UNKNOWN_QUERY("unknown-query"),
    /** A body that has one member twice is refused, or taken with one of its values. */
    DUPLICATE_KEY("duplicate-key"),
    /** A body that is no JSON object is refused. */
    UNPARSABLE_BODY("unparsable-body"),
    /** A body of another media type is refused. */
    CONTENT_TYPE("content-type"),
    /** An answer is given to whoever accepts its media type. */
    ACCEPT("accept"),
    /** The status of a success. */
    SUCCESS_STATUS("success-status"),
    /** The output's members have their types, and the required ones are there. */
    OUTPUT_SHAPE("output-shape"),
    /** The output's values keep the constraints of their shapes. */
    OUTPUT_CONSTRAINTS("output-constraints"),
    /** The media type that an answer claims for its body is the body's. */
    OUTPUT_MEDIA_TYPE("output-media-type"),
    /** An error answer bears the name of a modelled error. */
    ERROR_NAME("error-name"),
    /** An error answer has the status of its error. */
    ERROR_STATUS("error-status"),
    /** An error answer has the members of its error. */
    ERROR_SHAPE("error-shape"),
    /** No answer is a fault of the server. */
    SERVER_FAULT("server-fault"),
    /** Every answer has a request id. */
    REQUEST_ID("request-id"),
    /** Every item of a list is on exactly one of its pages, and pages are no larger than asked for. */
    PAGINATION("pagination"),
    /** A repeated call with the same idempotency token makes nothing new. */
    IDEMPOTENCY_TOKEN("idempotency-token"),
    /** A call that a retryable error refused is answered otherwise when it is repeated in time. */
    RETRYABLE("retryable"),
    /** The operation's examples are valid. */
    EXAMPLES("examples"),
    /** One of the protocol tests that the model bears. */
    PROTOCOL_TEST("protocol-test"),
    /** A call that only reads changes nothing. */
    READONLY("readonly"),
    /** A path that no operation has is no success. */
    UNKNOWN_PATH("unknown-path"),
    /** A method that no operation has on a path is no success. */
    WRONG_METHOD("wrong-method"),
    /** What the documentation states. */
    DOCUMENTED("documented");

    private final String label;

    ClauseKind(String label) {
        this.label = label;
    }

    /** The kind as it stands in ids. */
    public String label() {
        return label;
    }
}
