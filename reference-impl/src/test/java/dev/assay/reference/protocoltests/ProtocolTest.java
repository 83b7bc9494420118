package dev.assay.reference.protocoltests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.reference.RawHttp;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.knowledge.OperationIndex;
import software.amazon.smithy.model.knowledge.TopDownIndex;
import software.amazon.smithy.model.loader.ModelAssembler;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.ServiceShape;
import software.amazon.smithy.model.shapes.ShapeId;
import software.amazon.smithy.model.shapes.StructureShape;
import software.amazon.smithy.protocoltests.traits.AppliesTo;
import software.amazon.smithy.protocoltests.traits.HttpMalformedRequestTestCase;
import software.amazon.smithy.protocoltests.traits.HttpMalformedRequestTestsTrait;
import software.amazon.smithy.protocoltests.traits.HttpMessageTestCase;
import software.amazon.smithy.protocoltests.traits.HttpRequestTestCase;
import software.amazon.smithy.protocoltests.traits.HttpRequestTestsTrait;
import software.amazon.smithy.protocoltests.traits.HttpResponseTestsTrait;

/**
 * All of Smithy's tests of restJson1 that apply to servers: requests, responses, and requests that must be refused.
 */
class ProtocolTest {
    private static final ShapeId PROTOCOL = ShapeId.from("aws.protocols#restJson1");
    private static final List<String> SERVICES =
            List.of("aws.protocoltests.restjson#RestJson", "aws.protocoltests.restjson.validation#RestJsonValidation");

    /** How many tests there are. More may come with a newer suite, never fewer. */
    private static final int RECORDED = 880;

    private final Outcomes outcomes = new Outcomes();

    @Test
    void everyServerTestPasses() throws IOException {
        Model model = Model.assembler()
                .discoverModels()
                .putProperty(ModelAssembler.ALLOW_UNKNOWN_TRAITS, true)
                .assemble()
                .unwrap();
        for (String service : SERVICES) {
            try (TestedService tested = new TestedService(model, ShapeId.from(service))) {
                run(model, model.expectShape(ShapeId.from(service), ServiceShape.class), tested);
            }
        }
        System.out.println("protocol tests: " + outcomes.passed() + " of " + outcomes.total() + " passed");
        outcomes.write(Path.of("target", "protocol-tests.json"));
        assertThat(outcomes.failed()).isEmpty();
        assertThat(outcomes.passed()).isGreaterThanOrEqualTo(RECORDED);
    }

    private void run(Model model, ServiceShape service, TestedService tested) {
        Map<ShapeId, OperationShape> operationByError = new TreeMap<>();
        for (OperationShape operation : TopDownIndex.of(model).getContainedOperations(service)) {
            requests(operation, tested);
            responses(operation, tested);
            malformed(operation, tested);
            OperationIndex.of(model)
                    .getErrors(service, operation)
                    .forEach(error -> operationByError.putIfAbsent(error.getId(), operation));
        }
        operationByError.forEach(
                (error, operation) -> errors(model.expectShape(error, StructureShape.class), operation, tested));
    }

    private void requests(OperationShape operation, TestedService tested) {
        operation.getTrait(HttpRequestTestsTrait.class).stream()
                .flatMap(trait -> trait.getTestCases().stream())
                .filter(ProtocolTest::appliesToServers)
                .forEach(test -> outcomes.attempt(test.getId(), () -> request(test, operation, tested)));
    }

    private void request(HttpRequestTestCase test, OperationShape operation, TestedService tested) throws IOException {
        ObjectNode expected = Expectations.of(test, operation, tested);
        tested.willOnlyListen();
        RawHttp.Answer answer = TestRequest.of(test).send(tested.url());
        ObjectNode actual = tested.takeInput();
        if (actual == null) {
            throw new AssertionError("the handler was not called; answer " + answer, tested.lastFault());
        }
        if (!Trees.same(expected, actual)) {
            throw new AssertionError("expected " + expected + " but the handler saw " + actual);
        }
    }

    private void responses(OperationShape operation, TestedService tested) {
        operation.getTrait(HttpResponseTestsTrait.class).stream()
                .flatMap(trait -> trait.getTestCases().stream())
                .filter(ProtocolTest::appliesToServers)
                .forEach(test -> outcomes.attempt(test.getId(), () -> {
                    tested.willAnswer(tested.tree(test.getParams(), operation.getOutputShape()));
                    new ResponseAssertion(test).check(TestRequest.to(operation).send(tested.url()));
                }));
    }

    private void errors(StructureShape error, OperationShape operation, TestedService tested) {
        error.getTrait(HttpResponseTestsTrait.class).stream()
                .flatMap(trait -> trait.getTestCases().stream())
                .filter(ProtocolTest::appliesToServers)
                .forEach(test -> outcomes.attempt(test.getId(), () -> {
                    tested.willFail(error.getId().getName(), tested.tree(test.getParams(), error));
                    new ResponseAssertion(test).check(TestRequest.to(operation).send(tested.url()));
                }));
    }

    private void malformed(OperationShape operation, TestedService tested) {
        operation.getTrait(HttpMalformedRequestTestsTrait.class).stream()
                .flatMap(trait -> trait.getTestCases().stream())
                .filter(test -> test.getProtocol().equals(PROTOCOL))
                .forEach(test -> outcomes.attempt(test.getId(), () -> malformed(test, tested)));
    }

    private void malformed(HttpMalformedRequestTestCase test, TestedService tested) throws IOException {
        tested.willOnlyListen();
        var request = test.getRequest();
        String query = String.join("&", request.getQueryParams());
        RawHttp.Answer answer = RawHttp.send(
                tested.url(),
                request.getMethod(),
                request.getUri().orElse("/") + (query.isEmpty() ? "" : "?" + query),
                request.getHeaders(),
                request.getBody().orElse(""));
        var response = test.getResponse();
        assertThat(answer.status()).as("%s", answer).isEqualTo(response.getCode());
        assertThat(tested.takeInput()).as("the handler was called").isNull();
        response.getHeaders()
                .forEach((name, value) ->
                        assertThat(answer.header(name)).as(name).contains(value));
        response.getBody().ifPresent(body -> {
            assertThat(answer.header("content-type")).contains(body.getMediaType());
            // A dollar sign stands doubled in the suite, and the suite itself undoubles it only in tests with
            // parameters.
            body.getContents()
                    .ifPresent(contents -> ResponseAssertion.sameJson(contents.replace("$$", "$"), answer.body()));
            body.getMessageRegex()
                    .ifPresent(regex -> assertThat(
                                    Trees.parse(answer.body()).path("message").asText())
                            .matches(regex));
        });
    }

    private static boolean appliesToServers(HttpMessageTestCase test) {
        return test.getProtocol().equals(PROTOCOL)
                && test.getAppliesTo().map(AppliesTo.SERVER::equals).orElse(true);
    }
}
