package dev.assay.conformance.protocol.restjson;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.knowledge.OperationIndex;
import software.amazon.smithy.model.knowledge.TopDownIndex;
import software.amazon.smithy.model.loader.ModelAssembler;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.ServiceShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.shapes.ShapeId;
import software.amazon.smithy.protocoltests.traits.AppliesTo;
import software.amazon.smithy.protocoltests.traits.HttpMessageTestCase;
import software.amazon.smithy.protocoltests.traits.HttpRequestTestCase;
import software.amazon.smithy.protocoltests.traits.HttpRequestTestsTrait;
import software.amazon.smithy.protocoltests.traits.HttpResponseTestCase;
import software.amazon.smithy.protocoltests.traits.HttpResponseTestsTrait;

/** The protocol tests of restJson1 that apply to clients. */
record ProtocolTestCases(Model model) {

    private static final List<String> SERVICES =
            List.of("aws.protocoltests.restjson#RestJson", "aws.protocoltests.restjson.validation#RestJsonValidation");

    /** A case with the service and the operation or error it belongs to. */
    record Case<T extends HttpMessageTestCase>(ServiceShape service, Shape owner, T test) {
        @Override
        public String toString() {
            return test.getId();
        }
    }

    static ProtocolTestCases load() {
        Model model = Model.assembler()
                .discoverModels()
                .putProperty(ModelAssembler.ALLOW_UNKNOWN_TRAITS, true)
                .assemble()
                .unwrap();
        return new ProtocolTestCases(model);
    }

    List<Case<HttpRequestTestCase>> requests() {
        return cases(
                operation -> List.of(operation),
                shape -> shape.getTrait(HttpRequestTestsTrait.class).map(HttpRequestTestsTrait::getTestCases));
    }

    List<Case<HttpResponseTestCase>> responses() {
        return cases(
                this::operationAndErrors,
                shape -> shape.getTrait(HttpResponseTestsTrait.class).map(HttpResponseTestsTrait::getTestCases));
    }

    private List<Shape> operationAndErrors(OperationShape operation) {
        List<Shape> owners = new ArrayList<>();
        owners.add(operation);
        owners.addAll(OperationIndex.of(model).getErrors(operation));
        return owners;
    }

    private <T extends HttpMessageTestCase> List<Case<T>> cases(
            Function<OperationShape, List<Shape>> owners, Function<Shape, Optional<List<T>>> tests) {
        Map<String, Case<T>> found = new LinkedHashMap<>();
        for (String id : SERVICES) {
            ServiceShape service = model.expectShape(ShapeId.from(id), ServiceShape.class);
            Set<OperationShape> operations =
                    new TreeSet<>(TopDownIndex.of(model).getContainedOperations(service));
            for (OperationShape operation : operations) {
                for (Shape owner : owners.apply(operation)) {
                    for (T test : tests.apply(owner).orElse(List.of())) {
                        if (applies(test)) {
                            found.putIfAbsent(owner.getId() + " " + test.getId(), new Case<>(service, owner, test));
                        }
                    }
                }
            }
        }
        return List.copyOf(found.values());
    }

    private static boolean applies(HttpMessageTestCase test) {
        return test.getProtocol().equals(RestJson1Protocol.ID)
                && test.getAppliesTo().filter(side -> side != AppliesTo.CLIENT).isEmpty();
    }
}
