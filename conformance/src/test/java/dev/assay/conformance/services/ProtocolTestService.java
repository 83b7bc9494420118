package dev.assay.conformance.services;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.model.contract.Contract;
import dev.assay.reference.Operations;
import dev.assay.reference.Pipeline;
import dev.assay.reference.ResponseFilter;
import dev.assay.reference.gate.Caller;
import dev.assay.reference.gate.Callers;
import dev.assay.reference.http.HttpTransport;
import dev.assay.reference.http.Limits;
import dev.assay.reference.protocol.RestJsonService;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.knowledge.HttpBinding;
import software.amazon.smithy.model.knowledge.HttpBindingIndex;
import software.amazon.smithy.model.knowledge.OperationIndex;
import software.amazon.smithy.model.shapes.ListShape;
import software.amazon.smithy.model.shapes.MapShape;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.shapes.StructureShape;

/**
 * Any service without behaviour behind the reference implementation's HTTP layer: what an output has in common with its input it echoes, and
 * what the output has to have besides it makes from the model.
 */
final class ProtocolTestService implements Operations, AutoCloseable {

    /** The status where the output has one, whatever the input says. */
    private static final int OWN_STATUS = 201;

    private final Contract contract;
    private final HttpTransport transport;
    private final ConcurrentLinkedQueue<RuntimeException> faults = new ConcurrentLinkedQueue<>();

    ProtocolTestService(Contract contract) throws IOException {
        this.contract = contract;
        Pipeline pipeline = new Pipeline(
                RestJsonService.compile(contract.model(), contract.service().getId()),
                new Callers("us-east-1", "123456789012"),
                List.of(),
                this,
                (operation, violation) -> false,
                ResponseFilter.NONE,
                (requestId, fault) -> faults.add(fault));
        this.transport = HttpTransport.start("127.0.0.1", 0, Limits.DEFAULT, pipeline);
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + transport.port());
    }

    /** What went wrong inside, for messages. */
    Stream<RuntimeException> faults() {
        return faults.stream();
    }

    @Override
    public ObjectNode perform(String name, ObjectNode input, Caller caller) {
        Model model = contract.model();
        OperationShape operation = contract.operation(name).orElseThrow();
        StructureShape given = OperationIndex.of(model).expectInputShape(operation);
        ObjectNode output = JsonNodeFactory.instance.objectNode();
        for (HttpBinding binding :
                HttpBindingIndex.of(model).getResponseBindings(operation).values()) {
            MemberShape member = binding.getMember();
            String key = binding.getMemberName();
            boolean common = given.getMember(key)
                    .filter(same -> same.getTarget().equals(member.getTarget()))
                    .isPresent();
            if (binding.getLocation() == HttpBinding.Location.RESPONSE_CODE) {
                output.put(key, OWN_STATUS);
            } else if (common && input.has(key)) {
                output.set(key, input.get(key));
            } else if (member.isRequired()) {
                output.set(key, made(model.expectShape(member.getTarget())));
            }
        }
        return output;
    }

    /** Some value of a shape, in the form that the pipeline takes. */
    private JsonNode made(Shape shape) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        Model model = contract.model();
        return switch (shape.getType()) {
            case STRUCTURE -> {
                ObjectNode object = nodes.objectNode();
                shape.members().stream()
                        .filter(MemberShape::isRequired)
                        .forEach(member ->
                                object.set(member.getMemberName(), made(model.expectShape(member.getTarget()))));
                yield object;
            }
            case UNION -> {
                MemberShape first = shape.members().iterator().next();
                yield nodes.objectNode().set(first.getMemberName(), made(model.expectShape(first.getTarget())));
            }
            case LIST, SET ->
                nodes.arrayNode()
                        .add(made(model.expectShape(
                                ((ListShape) shape).getMember().getTarget())));
            case MAP ->
                nodes.objectNode()
                        .set(
                                "key",
                                made(model.expectShape(
                                        ((MapShape) shape).getValue().getTarget())));
            case BOOLEAN -> nodes.booleanNode(true);
            case BLOB -> nodes.textNode("YXNzYXk=");
            case TIMESTAMP -> nodes.textNode("2020-01-01T00:00:00Z");
            case ENUM ->
                nodes.textNode(shape.asEnumShape()
                        .orElseThrow()
                        .getEnumValues()
                        .values()
                        .iterator()
                        .next());
            case INT_ENUM ->
                nodes.numberNode(shape.asIntEnumShape()
                        .orElseThrow()
                        .getEnumValues()
                        .values()
                        .iterator()
                        .next());
            case FLOAT, DOUBLE -> nodes.numberNode(1.5d);
            case BYTE, SHORT, INTEGER, LONG, BIG_INTEGER, BIG_DECIMAL -> nodes.numberNode(1);
            default -> nodes.textNode("assay");
        };
    }

    @Override
    public @Nullable ModelledError describe(RuntimeException failure) {
        return null;
    }

    @Override
    public void close() {
        transport.close();
    }
}
