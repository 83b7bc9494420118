package dev.assay.conformance.protocol.restjson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.conformance.protocol.Body;
import dev.assay.conformance.protocol.Decoded;
import dev.assay.conformance.protocol.Decoded.Problem;
import dev.assay.conformance.protocol.HttpRequestMessage;
import dev.assay.conformance.protocol.HttpResponseMessage;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.ServiceShape;
import software.amazon.smithy.model.shapes.ShapeId;

/** What protocol tests do not cover: inputs that break their shapes, and responses that do. */
@TestInstance(Lifecycle.PER_CLASS)
class RestJson1ProtocolTest {

    private static final String IDL = """
            $version: "2"
            namespace test
            @aws.protocols#restJson1
            service Service { version: "1", operations: [Put, Get, Pay] }
            @http(method: "POST", uri: "/things/{id}/{rest+}")
            operation Put {
                input := {
                    @required @httpLabel id: String
                    @required @httpLabel rest: String
                    @httpQuery("n") n: Integer
                    @httpHeader("x-count") count: Integer
                    @idempotencyToken token: String
                    text: String
                    number: Integer
                    list: Names
                    when: Timestamp
                    nested: Nested
                }
            }
            structure Nested {
                a: String = "given"
            }
            @readonly
            @http(method: "GET", uri: "/things")
            operation Get {
                output := {
                    @httpHeader("x-count") count: Byte
                    @httpHeader("x-when") when: Timestamp
                    text: String
                    flag: Boolean
                    number: Byte
                    whole: Integer
                    ratio: Double
                    blob: Blob
                    time: Timestamp
                    @timestampFormat("date-time") date: Timestamp
                    list: Names
                    map: Labels
                    union: Either
                    nested: Nested
                }
            }
            @readonly
            @http(method: "GET", uri: "/pay")
            operation Pay { output := { @required @httpPayload nested: Nested } }
            list Names { member: String }
            map Labels { key: String, value: String }
            union Either { left: String, right: Integer }
            """;

    private final Model model = Model.assembler()
            .discoverModels()
            .addUnparsedModel("test.smithy", IDL)
            .assemble()
            .unwrap();
    private final RestJson1Protocol protocol = new RestJson1Protocol(
            model,
            model.expectShape(ShapeId.from("test#Service"), ServiceShape.class),
            new RestJson1Protocol.Additions(() -> "token", false));

    private OperationShape operation(String name) {
        return model.expectShape(ShapeId.from("test#" + name), OperationShape.class);
    }

    private HttpRequestMessage put(String json) {
        return protocol.encode(operation("Put"), Node.parse(json).expectObjectNode());
    }

    private Decoded get(String body) {
        return protocol.decodeOutput(operation("Get"), response(Map.of(), body));
    }

    private static HttpResponseMessage response(Map<String, String> headers, String body) {
        return new HttpResponseMessage(
                200,
                HttpHeaders.of(
                        headers.entrySet().stream()
                                .collect(Collectors.toMap(Map.Entry::getKey, field -> List.of(field.getValue()))),
                        (name, value) -> true),
                Body.of(body));
    }

    @Test
    void labelsAreEncodedOutsideOfUnreservedCharacters() {
        assertThat(put("{\"id\": \"arn:aws:a/b +é😀%..\", \"rest\": \"x/../y z\"}")
                        .target())
                .isEqualTo("/things/arn%3Aaws%3Aa%2Fb%20%2B%C3%A9%F0%9F%98%80%25../x/../y%20z");
        assertThat(put("{\"id\": \"\", \"rest\": \"x\"}").target()).isEqualTo("/things//x");
    }

    @Test
    void aLabelWithoutValueCannotBeWritten() {
        assertThatThrownBy(() -> put("{\"id\": \"a\"}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("rest");
        assertThatThrownBy(() -> put("{\"id\": null, \"rest\": \"x\"}")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void valuesOfWrongTypesGoOutAsTheyStand() {
        HttpRequestMessage request = put("""
                {"id": 5, "rest": true, "n": "five", "count": [1], "text": 1.5, "number": "x", "list": {"a": 1},
                 "when": "yesterday", "nested": null, "unknown": [null]}""");
        assertThat(request.target()).isEqualTo("/things/5/true?n=five");
        assertThat(request.headers().firstValue("x-count")).contains("[1]");
        assertThat(NodeComparison.same(Node.parse(request.body().text()), Node.parse("""
                                {"text": 1.5, "number": "x", "list": {"a": 1}, "when": "yesterday", "nested": null,
                                 "unknown": [null], "token": "token"}""")))
                .as(request.body().text())
                .isTrue();
    }

    @Test
    void nothingIsAddedButTokensUnlessDefaultsAreAskedFor() {
        assertThat(put("{\"id\": \"a\", \"rest\": \"b\", \"nested\": {}}")
                        .body()
                        .text())
                .isEqualTo("{\"nested\":{},\"token\":\"token\"}");
    }

    @Test
    void nullsAreLeftOutOfQueryAndHeaders() {
        HttpRequestMessage request =
                put("{\"id\": \"a\", \"rest\": \"b\", \"n\": null, \"count\": null, \"text\": null}");
        assertThat(request.target()).isEqualTo("/things/a/b");
        assertThat(request.headers().firstValue("x-count")).isEmpty();
        assertThat(request.body().text()).contains("\"text\":null");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "{\"text\": 1}|/text",
                "{\"flag\": \"true\"}|/flag",
                "{\"number\": 128}|/number",
                "{\"number\": 1.5}|/number",
                "{\"whole\": \"1\"}|/whole",
                "{\"ratio\": \"nan\"}|/ratio",
                "{\"blob\": \"*\"}|/blob",
                "{\"time\": \"2020-01-01T00:00:00Z\"}|/time",
                "{\"date\": \"2020-01-01\"}|/date",
                "{\"date\": 5}|/date",
                "{\"list\": {}}|/list",
                "{\"list\": [\"a\", null]}|/list/1",
                "{\"list\": [\"a\", 5]}|/list/1",
                "{\"map\": {\"a/b~c\": 1}}|/map/a~1b~0c",
                "{\"map\": {\"a\": null}}|/map/a",
                "{\"union\": {}}|/union",
                "{\"union\": {\"left\": \"a\", \"right\": 1}}|/union",
                "{\"union\": {\"middle\": \"a\"}}|/union",
                "{\"union\": {\"right\": \"a\"}}|/union/right",
                "{\"nested\": []}|/nested",
                "{\"nested\": {\"a\": 1}}|/nested/a",
                "[]|/",
                "null|/",
                "{\"text\":|/",
                "<html>|/",
            })
    void problemsNameTheirPlace(String body, String path) {
        Decoded decoded = get(body);
        assertThat(decoded.problems()).extracting(Problem::path).containsExactly(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"text\": null, \"unknown\": 1}",
                "{\"ratio\": \"-Infinity\", \"union\": {\"left\": null, \"right\": 1, \"__type\": \"x\"}}",
                "{\"date\": \"2020-01-01T00:00:00.123+01:00\", \"time\": 1.5e3, \"whole\": 1.0}",
                "",
            })
    void whatClientsTolerateIsNoProblem(String body) {
        assertThat(get(body).problems()).isEmpty();
    }

    @Test
    void theRestIsKept() {
        Decoded decoded = get("{\"text\": 1, \"flag\": true, \"blob\": \"aGk=\", \"list\": [1, \"b\"]}");
        assertThat(decoded.value()).isEqualTo(Node.parse("{\"flag\": true, \"blob\": \"hi\", \"list\": [\"b\"]}"));
        assertThat(decoded.problems()).extracting(Problem::path).containsExactly("/text", "/list/0");
    }

    @Test
    void headersAreReadByTheirShape() {
        Decoded decoded = protocol.decodeOutput(
                operation("Get"), response(Map.of("X-Count", "1000", "X-When", "yesterday"), "{}"));
        assertThat(decoded.problems()).extracting(Problem::path).containsExactlyInAnyOrder("/count", "/when");
        assertThat(decoded.problems()).allMatch(problem -> problem.message().contains("header"));
    }

    @Test
    void aRequiredPayloadHasToBeThere() {
        assertThat(protocol.decodeOutput(operation("Pay"), response(Map.of(), ""))
                        .problems())
                .extracting(Problem::path)
                .containsExactly("/nested");
    }

    @Test
    void aBodyOfOtherOctetsIsNoText() {
        HttpResponseMessage binary = new HttpResponseMessage(
                200, HttpHeaders.of(Map.of(), (name, value) -> true), Body.of(new byte[] {(byte) 0xFF}));
        assertThat(protocol.decodeOutput(operation("Get"), binary).problems()).hasSize(1);
        assertThat(protocol.errorName(binary)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "ConflictException|{\"__type\": \"Other\"}|ConflictException",
                "ns#ConflictException:http://x/|{}|ConflictException",
                "|{\"__type\": \"ns#Conflict:x\"}|Conflict",
                "|{\"code\": \"Conflict\"}|Conflict",
            })
    void theHeaderNamesTheErrorBeforeTheBody(String header, String body, String name) {
        Map<String, String> headers = header == null ? Map.of() : Map.of("x-amzn-ErrorType", header);
        assertThat(protocol.errorName(response(headers, body))).contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "<html>", "{\"code\": 5}"})
    void anAnswerMayClaimNoError(String body) {
        assertThat(protocol.errorName(response(Map.of(), body))).isEmpty();
    }
}
