package dev.assay.reference.protocol;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.reference.http.HttpRequest;
import dev.assay.reference.http.HttpResponse;
import dev.assay.reference.schema.Schema;
import dev.assay.reference.validation.Violation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One operation on the wire: its requests as inputs, its outputs and errors as responses. */
public final class OperationCodec {
    private final String name;
    private final Schema input;
    private final RequestDecoder decoder;
    private final @Nullable Bindings outputBindings;
    private final ResponseEncoder outputEncoder;
    private final Map<String, ResponseEncoder> errorEncoders;
    private final ValidationErrors validationErrors;
    private final boolean compressible;

    OperationCodec(
            String name,
            Schema input,
            RequestDecoder decoder,
            @Nullable Bindings outputBindings,
            ResponseEncoder outputEncoder,
            Map<String, ResponseEncoder> errorEncoders,
            ValidationErrors validationErrors,
            boolean compressible) {
        this.name = name;
        this.input = input;
        this.decoder = decoder;
        this.outputBindings = outputBindings;
        this.outputEncoder = outputEncoder;
        this.errorEncoders = errorEncoders;
        this.validationErrors = validationErrors;
        this.compressible = compressible;
    }

    /** The operation's name without its namespace. */
    public String name() {
        return name;
    }

    /** The schema of the input. */
    public Schema input() {
        return input;
    }

    ObjectNode decode(HttpRequest request, List<String> labels, QueryString query) {
        if (outputBindings != null) {
            MediaTypes.checkAccept(request.headers(), outputBindings);
        }
        return decoder.decode(compressible ? Compression.undo(request) : request, labels, query);
    }

    /** The answer of a call that succeeded. */
    public HttpResponse encodeOutput(ObjectNode output) {
        return outputEncoder.encode(output);
    }

    /**
     * The answer of a call that failed with a modelled error.
     *
     * @param error the bare name of the error
     * @throws IllegalArgumentException if neither the operation nor the service lists the error
     */
    public HttpResponse encodeError(String error, ObjectNode members) {
        ResponseEncoder encoder = errorEncoders.get(error);
        if (encoder == null) {
            throw new IllegalArgumentException(name + " does not list the error " + error);
        }
        return encoder.encode(members);
    }

    /** The answer to an input that breaks constraints. */
    public HttpResponse encodeViolations(List<Violation> violations) {
        ObjectNode members = validationErrors.violations(violations);
        return errorEncoders.containsKey(ValidationErrors.NAME)
                ? encodeError(ValidationErrors.NAME, members)
                : GenericErrors.encode(400, ValidationErrors.NAME, members);
    }

    /** The answer to a request that could not be read as one to this operation. */
    public HttpResponse encodeRefusal(ProtocolException refusal) {
        ObjectNode members = refusal.kind() == ProtocolException.Kind.SERIALIZATION
                ? validationErrors.unreadable(refusal.detail())
                : null;
        return members == null
                ? GenericErrors.encode(
                        refusal.kind().status(),
                        refusal.kind().errorName(),
                        JsonNodeFactory.instance.objectNode().put("message", refusal.detail()))
                : encodeError(ValidationErrors.NAME, members);
    }
}
