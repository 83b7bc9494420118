package dev.assay.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.conformance.endpoint.HttpTransport;
import dev.assay.conformance.protocol.Body;
import dev.assay.conformance.protocol.Decoded;
import dev.assay.conformance.protocol.HttpRequestMessage;
import dev.assay.conformance.protocol.HttpResponseMessage;
import dev.assay.conformance.protocol.restjson.RestJson1Protocol;
import dev.assay.model.contract.Contract;
import dev.assay.model.contract.ContractLoader;
import dev.assay.reference.ReferenceServer;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.StructureShape;
import software.amazon.smithy.protocoltests.traits.HttpMalformedRequestTestCase;
import software.amazon.smithy.protocoltests.traits.HttpMalformedRequestTestsTrait;
import software.amazon.smithy.protocoltests.traits.HttpRequestTestCase;
import software.amazon.smithy.protocoltests.traits.HttpRequestTestsTrait;
import software.amazon.smithy.protocoltests.traits.HttpResponseTestCase;
import software.amazon.smithy.protocoltests.traits.HttpResponseTestsTrait;

/** The protocol tests that our own model bears, run by the suite's protocol and against the reference implementation. */
class OwnProtocolTestsTest {

    private static final Contract CONTRACT = new ContractLoader().loadDefault();
    private static final OperationShape COPY =
            CONTRACT.operation("CopyClusterSnapshot").orElseThrow();

    private final RestJson1Protocol protocol = new RestJson1Protocol(CONTRACT.model(), CONTRACT.service());

    @TestFactory
    Stream<DynamicTest> requests() {
        return COPY.expectTrait(HttpRequestTestsTrait.class).getTestCases().stream()
                .map(test -> DynamicTest.dynamicTest(test.getId(), () -> request(test)));
    }

    private void request(HttpRequestTestCase test) {
        HttpRequestMessage request = protocol.encode(COPY, test.getParams());
        assertThat(request.method()).isEqualTo(test.getMethod());
        assertThat(request.target()).isEqualTo(test.getUri());
        Node.assertEquals(
                Node.parse(request.body().text()), Node.parse(test.getBody().orElseThrow()));
        test.getHeaders()
                .forEach((name, value) ->
                        assertThat(request.headers().firstValue(name)).contains(value));
    }

    @TestFactory
    Stream<DynamicTest> answers() {
        return COPY.expectTrait(HttpResponseTestsTrait.class).getTestCases().stream()
                .map(test -> DynamicTest.dynamicTest(
                        test.getId(), () -> same(test, protocol.decodeOutput(COPY, response(test)))));
    }

    @TestFactory
    Stream<DynamicTest> errors() {
        return CONTRACT.errors(COPY).stream()
                .flatMap(error -> error.expectTrait(HttpResponseTestsTrait.class).getTestCases().stream()
                        .map(test -> DynamicTest.dynamicTest(test.getId(), () -> error(error, test))));
    }

    private void error(StructureShape error, HttpResponseTestCase test) {
        HttpResponseMessage response = response(test);
        assertThat(protocol.errorName(response)).contains(error.getId().getName());
        assertThat(test.getCode()).isEqualTo(CONTRACT.status(error));
        same(test, protocol.decodeError(error, response));
    }

    private static void same(HttpResponseTestCase test, Decoded decoded) {
        assertThat(decoded.problems()).isEmpty();
        Node.assertEquals(decoded.value(), test.getParams());
    }

    private static HttpResponseMessage response(HttpResponseTestCase test) {
        return new HttpResponseMessage(
                test.getCode(),
                headers(test.getHeaders()),
                Body.of(test.getBody().orElse("")));
    }

    private static HttpHeaders headers(Map<String, String> headers) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        headers.forEach((name, value) -> fields.put(name, List.of(value)));
        return HttpHeaders.of(fields, (name, value) -> true);
    }

    @TestFactory
    Stream<DynamicTest> malformedRequests() {
        return COPY.expectTrait(HttpMalformedRequestTestsTrait.class).getTestCases().stream()
                .map(test -> DynamicTest.dynamicTest(test.getId(), () -> malformed(test)));
    }

    private static void malformed(HttpMalformedRequestTestCase test) throws IOException {
        try (ReferenceServer server = ReferenceServer.builder().start()) {
            HttpTransport transport = new HttpTransport(server.url(), Duration.ofSeconds(10));
            HttpResponseMessage response = transport.send(new HttpRequestMessage(
                    test.getRequest().getMethod(),
                    test.getRequest().getUri().orElseThrow(),
                    headers(test.getRequest().getHeaders()),
                    Body.of(test.getRequest().getBody().orElse(""))));
            assertThat(response.status()).isEqualTo(test.getResponse().getCode());
            test.getResponse()
                    .getHeaders()
                    .forEach((name, value) ->
                            assertThat(response.headers().firstValue(name)).contains(value));
        }
    }
}
