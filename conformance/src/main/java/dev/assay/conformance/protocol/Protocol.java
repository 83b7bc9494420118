package dev.assay.conformance.protocol;

import java.util.Optional;
import software.amazon.smithy.model.node.ObjectNode;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.ShapeId;
import software.amazon.smithy.model.shapes.StructureShape;

/**
 * How operations of one Smithy protocol travel over HTTP, seen from the client.
 *
 * <p>Inputs follow the convention of {@link Decoded}. An input may break any constraint of its shape, its JSON type included: the
 * encoder writes what it is given and never repairs, drops or refuses a value that can be written at all. A {@link Verbatim} value is
 * written as it stands.
 */
public interface Protocol {

    /** The protocol trait, {@code aws.protocols#restJson1} for one. */
    ShapeId id();

    /**
     * Encodes an input.
     *
     * @throws IllegalArgumentException if the input has no value for an HTTP label, so that no request for the operation can be written
     */
    HttpRequestMessage encode(OperationShape operation, ObjectNode input);

    /** The request of an operation whose body was changed after it was encoded, with what the protocol says of bodies made anew, such as a checksum. */
    HttpRequestMessage sealed(OperationShape operation, HttpRequestMessage request);

    /** Decodes a response as the operation's output, whatever its status. */
    Decoded decodeOutput(OperationShape operation, HttpResponseMessage response);

    /** Decodes a response as the given error. */
    Decoded decodeError(StructureShape error, HttpResponseMessage response);

    /** The name of the error that a response claims to be, without namespace and suffix, as clients read it; empty if it claims none. */
    Optional<String> errorName(HttpResponseMessage response);

    /** The media type of bodies that hold members as a document, {@code application/json} for one. */
    String documentMediaType();
}
