package dev.assay.reference.protocoltests;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.reference.Operations;
import dev.assay.reference.Pipeline;
import dev.assay.reference.ResponseFilter;
import dev.assay.reference.gate.Caller;
import dev.assay.reference.gate.Callers;
import dev.assay.reference.http.HttpTransport;
import dev.assay.reference.http.Limits;
import dev.assay.reference.protocol.RestJsonService;
import dev.assay.reference.schema.Schema;
import dev.assay.reference.schema.SchemaCompiler;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.shapes.ShapeId;
import software.amazon.smithy.model.shapes.ToShapeId;

/** A protocol-test service behind the real pipeline: it remembers the last input and answers what it was told to. */
final class TestedService implements Operations, AutoCloseable {
    private final Model model;
    private final HttpTransport transport;
    private final Map<String, GeneratedOperation> generated = GeneratedOperation.all();
    private volatile @Nullable ObjectNode lastInput;
    private volatile @Nullable ObjectNode output;
    private volatile @Nullable ModelledError error;
    private volatile @Nullable RuntimeException lastFault;

    TestedService(Model model, ShapeId service) throws IOException {
        this.model = model;
        Pipeline pipeline = new Pipeline(
                RestJsonService.compile(model, service),
                new Callers("us-east-1", "123456789012"),
                List.of(),
                this,
                (operation, violation) -> false,
                ResponseFilter.NONE,
                (requestId, fault) -> lastFault = fault);
        this.transport = HttpTransport.start("127.0.0.1", 0, Limits.DEFAULT, pipeline);
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + transport.port());
    }

    Schema schema(ToShapeId shape) {
        return new SchemaCompiler(model).compile(shape.toShapeId());
    }

    ObjectNode tree(Node params, ToShapeId shape) {
        return (ObjectNode) Params.toTree(params, schema(shape));
    }

    void willAnswer(ObjectNode members) {
        error = null;
        output = members;
    }

    void willFail(String name, ObjectNode members) {
        error = new ModelledError(name, members);
    }

    /** The input of the last call, null if there was no call since this was asked last. */
    @Nullable
    ObjectNode takeInput() {
        ObjectNode input = lastInput;
        lastInput = null;
        return input;
    }

    /** Prepares for a request of which only the input counts. */
    void willOnlyListen() {
        lastInput = null;
        lastFault = null;
        error = null;
        output = null;
    }

    /** What went wrong in the last call, for messages. */
    @Nullable
    RuntimeException lastFault() {
        return lastFault;
    }

    @Override
    public ObjectNode perform(String operation, ObjectNode input, Caller caller) {
        GeneratedOperation types = Objects.requireNonNull(generated.get(operation), operation);
        lastInput = types.seenInput(input);
        ObjectNode answer = output;
        if (error != null || answer == null) {
            throw new IllegalStateException("told to fail, or not to answer");
        }
        return types.answeredOutput(answer);
    }

    @Override
    public @Nullable ModelledError describe(RuntimeException failure) {
        return error;
    }

    @Override
    public void close() {
        transport.close();
    }
}
