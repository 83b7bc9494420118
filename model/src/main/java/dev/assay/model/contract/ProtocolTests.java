package dev.assay.model.contract;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.knowledge.ServiceIndex;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.ServiceShape;
import software.amazon.smithy.model.shapes.ShapeId;
import software.amazon.smithy.protocoltests.traits.AppliesTo;
import software.amazon.smithy.protocoltests.traits.HttpMalformedRequestTestCase;
import software.amazon.smithy.protocoltests.traits.HttpMalformedRequestTestsTrait;
import software.amazon.smithy.protocoltests.traits.HttpRequestTestCase;
import software.amazon.smithy.protocoltests.traits.HttpRequestTestsTrait;

/** The protocol tests that a model bears for servers of the service's protocols. Tests of responses are none: a response cannot be asked for. */
public final class ProtocolTests {

    private final Set<ShapeId> protocols;

    /** The tests of the service's protocols. */
    public ProtocolTests(Model model, ServiceShape service) {
        this.protocols = ServiceIndex.of(model).getProtocols(service).keySet();
    }

    /** Requests that a server has to read. */
    public List<HttpRequestTestCase> requests(OperationShape operation) {
        return operation.getTrait(HttpRequestTestsTrait.class).stream()
                .flatMap(trait -> trait.getTestCases().stream())
                .filter(test -> test.getAppliesTo()
                        .filter(Predicate.isEqual(AppliesTo.CLIENT))
                        .isEmpty())
                .filter(test -> protocols.contains(test.getProtocol()))
                .toList();
    }

    /** Requests that a server has to refuse. */
    public List<HttpMalformedRequestTestCase> malformed(OperationShape operation) {
        return operation.getTrait(HttpMalformedRequestTestsTrait.class).stream()
                .flatMap(trait -> trait.getTestCases().stream())
                .filter(test -> protocols.contains(test.getProtocol()))
                .toList();
    }

    /** The ids and the documentation of all tests of an operation. */
    Stream<Named> all(OperationShape operation) {
        return Stream.concat(
                requests(operation).stream()
                        .map(test ->
                                new Named(test.getId(), test.getDocumentation().orElse(""), true)),
                malformed(operation).stream()
                        .map(test ->
                                new Named(test.getId(), test.getDocumentation().orElse(""), false)));
    }

    /**
     * A test in words.
     *
     * @param readable whether the request has to be read, and not refused
     */
    record Named(String id, String documentation, boolean readable) {}
}
