package dev.assay.conformance.protocol.restjson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.conformance.protocol.Body;
import dev.assay.conformance.protocol.Decoded;
import dev.assay.conformance.protocol.HttpRequestMessage;
import dev.assay.conformance.protocol.HttpResponseMessage;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.ObjectNode;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.ServiceShape;
import software.amazon.smithy.model.shapes.ShapeId;

/** Whatever an endpoint answers, decoding does not throw; whatever an input holds, encoding writes it. */
class RestJson1Properties {

    private static final List<String> MEMBERS = List.of(
            "text", "flag", "number", "long", "ratio", "big", "blob", "time", "date", "http", "list", "map", "union",
            "nested", "any");

    private static final String IDL = """
            $version: "2"
            namespace test
            @aws.protocols#restJson1
            service Service { version: "1", operations: [Echo, Write] }
            @http(method: "POST", uri: "/echo")
            operation Echo {
                input := with [Members] { @httpQuery("q") q: Timestamp, @httpHeader("x-q") h: Double }
                output := with [Members] {
                    @httpHeader("x-number") headerNumber: Long
                    @httpHeader("x-time") headerTime: Timestamp
                    @httpHeader("x-list") headerList: Texts
                    @httpHeader("x-times") headerTimes: Times
                }
            }
            @http(method: "PUT", uri: "/write/{label}")
            operation Write { input := { @required @httpLabel label: String } }
            @mixin
            structure Members {
                text: String
                flag: Boolean
                number: Byte
                long: Long
                ratio: Float
                big: BigDecimal
                blob: Blob
                time: Timestamp
                @timestampFormat("date-time") date: Timestamp
                @timestampFormat("http-date") http: Timestamp
                list: Texts
                map: TextMap
                union: Either
                nested: Nested
                any: Document
            }
            list Texts { member: String }
            list Times { member: Timestamp }
            map TextMap { key: String, value: String }
            union Either { left: String, right: Integer }
            structure Nested { text: String, nested: Nested }
            """;

    private static final Model MODEL = Model.assembler()
            .addImport(RestJson1Properties.class.getClassLoader().getResource("META-INF/smithy/aws.protocols.smithy"))
            .addUnparsedModel("test.smithy", IDL)
            .assemble()
            .unwrap();

    private static final Arbitrary<Node> SCALARS = Arbitraries.of(
            Node.nullNode(),
            Node.from(true),
            Node.from(0),
            Node.from(-0.5),
            Node.from(1e300),
            Node.from(new BigDecimal("1e999999999")),
            Node.from(new BigDecimal("1e30")),
            Node.from(new BigDecimal("-1e-999999999")),
            Node.from(Long.MIN_VALUE),
            Node.from("NaN"),
            Node.from("2024-01-01T00:00:00Z"),
            Node.from("9999-99-99T99:99:99Z"),
            Node.from("Mon, 32 Jan 2024 00:00:00 GMT"),
            Node.from("=aGk="));

    private final OperationShape echo = MODEL.expectShape(ShapeId.from("test#Echo"), OperationShape.class);
    private final RestJson1Protocol protocol =
            new RestJson1Protocol(MODEL, MODEL.expectShape(ShapeId.from("test#Service"), ServiceShape.class));

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void decodingNeverThrows(@ForAll("objects") ObjectNode body, @ForAll("fields") String field) {
        Map<String, List<String>> fields = Map.of(
                "x-number",
                List.of(field),
                "x-time",
                List.of(field),
                "x-list",
                List.of(field),
                "x-times",
                List.of(field));
        Decoded decoded = protocol.decodeOutput(echo, response(fields, Node.printJson(body)));
        assertThat(decoded.problems()).allMatch(problem -> problem.path().startsWith("/"));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void noBodyIsTooBroken(@ForAll String body) {
        HttpResponseMessage response = response(Map.of(), body);
        assertThat(protocol.decodeOutput(echo, response)).isNotNull();
        assertThat(protocol.errorName(response)).isNotNull();
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void whateverTheInputHoldsIsWritten(@ForAll("objects") ObjectNode input, @ForAll("values") Node value) {
        HttpRequestMessage request =
                protocol.encode(echo, input.withMember("q", value).withMember("h", value));
        ObjectNode body = Node.parse(request.body().text()).expectObjectNode();
        assertThat(body.getStringMap().keySet()).isEqualTo(input.getStringMap().keySet());
        assertThat(request.target()).matches("/echo(\\?q=[A-Za-z0-9._~%-]*)?");
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void labelsComeBackWhenDecodedOnce(@ForAll("texts") String label) {
        OperationShape write = MODEL.expectShape(ShapeId.from("test#Write"), OperationShape.class);
        ObjectNode input = Node.objectNode().withMember("label", label);
        String raw = protocol.encode(write, input).target().substring("/write/".length());
        assertThat(raw).doesNotContain("/").doesNotContain("+");
        assertThat(URLDecoder.decode(raw, StandardCharsets.UTF_8)).isEqualTo(label);
    }

    private static HttpResponseMessage response(Map<String, List<String>> fields, String body) {
        return new HttpResponseMessage(200, HttpHeaders.of(fields, (name, value) -> true), Body.of(body));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .all()
                .ofMaxLength(20)
                .filter(text -> text.codePoints()
                        .noneMatch(codePoint ->
                                codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE));
    }

    @Provide
    Arbitrary<String> fields() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        "",
                        ",",
                        "\"",
                        "\"a, b\", c",
                        "a\\",
                        "1e999999999",
                        "9223372036854775808",
                        "Mon, 01 Jan 0000 00:00:00 GMT",
                        "Mon, 01 Jan 2024 00:00:00 GMT, x"),
                Arbitraries.strings().ascii().ofMaxLength(30));
    }

    @Provide
    Arbitrary<ObjectNode> objects() {
        return Arbitraries.maps(Arbitraries.of(MEMBERS), values()).ofMaxSize(6).map(RestJson1Properties::object);
    }

    @Provide
    Arbitrary<Node> values() {
        return values(2);
    }

    private Arbitrary<Node> values(int depth) {
        Arbitrary<Node> leaves = Arbitraries.oneOf(SCALARS, texts().map(Node::from));
        if (depth == 0) {
            return leaves;
        }
        Arbitrary<Node> within = values(depth - 1);
        Arbitrary<String> names = Arbitraries.of("left", "right", "text", "nested", "a/b~");
        return Arbitraries.oneOf(
                leaves,
                within.list().ofMaxSize(3).map(list -> Node.arrayNode(list.toArray(Node[]::new))),
                Arbitraries.maps(names, within).ofMaxSize(3).map(RestJson1Properties::object));
    }

    private static ObjectNode object(Map<String, Node> members) {
        ObjectNode.Builder object = Node.objectNodeBuilder();
        members.forEach(object::withMember);
        return object.build();
    }
}
