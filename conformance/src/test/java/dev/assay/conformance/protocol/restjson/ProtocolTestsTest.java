package dev.assay.conformance.protocol.restjson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.conformance.protocol.Body;
import dev.assay.conformance.protocol.Decoded;
import dev.assay.conformance.protocol.HttpRequestMessage;
import dev.assay.conformance.protocol.HttpResponseMessage;
import dev.assay.conformance.protocol.restjson.ProtocolTestCases.Case;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.ObjectNode;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.shapes.StructureShape;
import software.amazon.smithy.protocoltests.traits.HttpRequestTestCase;
import software.amazon.smithy.protocoltests.traits.HttpResponseTestCase;

/** Smithy's own protocol tests of restJson1, all that apply to clients, and a report of how many passed. */
@TestInstance(Lifecycle.PER_CLASS)
class ProtocolTestsTest {

    private static final int KNOWN_REQUESTS = 137;
    private static final int KNOWN_RESPONSES = 108;

    private static final String TOKEN = "00000000-0000-4000-8000-000000000000";

    private final ProtocolTestCases cases = ProtocolTestCases.load();
    private int total;
    private int passed;

    @TestFactory
    Stream<DynamicTest> requests() {
        List<Case<HttpRequestTestCase>> tests = cases.requests();
        assertThat(tests).hasSizeGreaterThanOrEqualTo(KNOWN_REQUESTS);
        return tests.stream().map(test -> counted("request " + test, () -> request(test)));
    }

    @TestFactory
    Stream<DynamicTest> responses() {
        List<Case<HttpResponseTestCase>> tests = cases.responses();
        assertThat(tests).hasSizeGreaterThanOrEqualTo(KNOWN_RESPONSES);
        return tests.stream().map(test -> counted("response " + test, () -> response(test)));
    }

    private DynamicTest counted(String name, Runnable test) {
        total++;
        return DynamicTest.dynamicTest(name, () -> {
            test.run();
            passed++;
        });
    }

    private RestJson1Protocol protocol(Case<?> test) {
        return new RestJson1Protocol(cases.model(), test.service(), new RestJson1Protocol.Additions(() -> TOKEN, true));
    }

    private void request(Case<HttpRequestTestCase> test) {
        OperationShape operation = test.owner().asOperationShape().orElseThrow();
        Shape shape = cases.model().expectShape(operation.getInputShape());
        ObjectNode input = NodeComparison.withoutUnsetMembers(
                cases.model(), shape, test.test().getParams());
        HttpRequestMessage actual = protocol(test).encode(operation, input);
        new RequestComparison(test.test(), actual).compare();
        test.test().getResolvedHost().ifPresent(host -> {
            String prefix = protocol(test).hostPrefix(operation, input).orElse("");
            assertThat(prefix + test.test().getHost().orElseThrow()).isEqualTo(host);
        });
    }

    private void response(Case<HttpResponseTestCase> test) {
        HttpResponseMessage message = message(test.test());
        StructureShape shape = test.owner()
                .asOperationShape()
                .map(operation -> cases.model().expectShape(operation.getOutputShape(), StructureShape.class))
                .orElseGet(() -> test.owner().asStructureShape().orElseThrow());
        Decoded decoded = test.owner()
                .asOperationShape()
                .map(operation -> protocol(test).decodeOutput(operation, message))
                .orElseGet(() -> error(test, shape, message));
        ObjectNode expected = NodeComparison.withoutUnsetMembers(
                cases.model(), shape, test.test().getParams());
        ObjectNode actual = new ClientDefaults(cases.model()).filled(shape, decoded.value());
        assertThat(NodeComparison.same(actual, expected))
                .as(() -> Node.printJson(actual) + " instead of " + Node.printJson(expected) + " " + decoded.problems())
                .isTrue();
        assertThat(decoded.problems()).isEmpty();
    }

    private Decoded error(Case<HttpResponseTestCase> test, StructureShape error, HttpResponseMessage message) {
        assertThat(protocol(test).errorName(message)).contains(error.getId().getName());
        return protocol(test).decodeError(error, message);
    }

    private static HttpResponseMessage message(HttpResponseTestCase test) {
        Map<String, List<String>> fields = test.getHeaders().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, field -> List.of(field.getValue())));
        return new HttpResponseMessage(
                test.getCode(),
                HttpHeaders.of(fields, (name, value) -> true),
                Body.of(test.getBody().orElse("")));
    }

    /** The report is written from the counts of this very run. */
    @AfterAll
    void report() throws IOException {
        ObjectNode report = Node.objectNodeBuilder()
                .withMember("passed", passed)
                .withMember("total", total)
                .withMember("skipped", Node.arrayNode())
                .build();
        Files.writeString(
                Files.createDirectories(Path.of("target")).resolve("protocol-tests.json"),
                Node.prettyPrintJson(report) + "\n");
        System.out.println("protocol tests: " + passed + " of " + total + " passed");
        assertThat(passed).isGreaterThanOrEqualTo(KNOWN_REQUESTS + KNOWN_RESPONSES);
    }
}
