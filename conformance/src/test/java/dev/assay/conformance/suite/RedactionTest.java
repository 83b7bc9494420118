package dev.assay.conformance.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.conformance.protocol.Body;
import dev.assay.conformance.protocol.HttpRequestMessage;
import dev.assay.conformance.protocol.HttpResponseMessage;
import dev.assay.model.contract.Contract;
import dev.assay.model.contract.ContractLoader;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.knowledge.OperationIndex;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.shapes.ShapeId;

/** Nothing secret is kept of a message. */
class RedactionTest {

    private static final Contract CONTRACT = new ContractLoader().loadDefault();
    private static final Shape CREATE = OperationIndex.of(CONTRACT.model())
            .expectInputShape(CONTRACT.operation("CreateCluster").orElseThrow());
    private static final Model NESTED =
            Model.assembler().addUnparsedModel("nested.smithy", """
                    $version: "2"
                    namespace test
                    structure Outer { users: Users, byName: UserMap, open: String, words: Words, vault: Vault }
                    list Users { member: User }
                    map UserMap { key: String, value: User }
                    structure User { name: String, secret: Secret, secrets: Secrets }
                    @sensitive
                    string Secret
                    list Secrets { member: Secret }
                    @sensitive
                    list Words { member: String }
                    @sensitive
                    structure Vault { door: Door }
                    structure Door { code: String }
                    """).assemble().unwrap();

    private final Redaction redaction = new Redaction(CONTRACT.model());

    @Test
    void sensitiveMembersAreSecretsAtAnyDepth() {
        Node input = Node.parse("""
                {"open": "open", "users": [{"name": "n1", "secret": "s1", "secrets": ["s2"]}],
                 "byName": {"k": {"name": "n2", "secret": "s3"}}, "words": ["s4"], "vault": {"door": {"code": "s5"}}}
                """);
        assertThat(new Redaction(NESTED).secrets(NESTED.expectShape(ShapeId.from("test#Outer")), input))
                .containsExactlyInAnyOrder("s1", "s2", "s3", "s4", "s5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain-secret", "with \"quotes\" and \\", "ünï ©", "tab\tand\nline", "${a}$1"})
    void aPasswordIsStarsInRequestsAndInAnswersThatRepeatIt(String password) {
        Node input = Node.objectNode().withMember("clusterName", "c").withMember("adminUserPassword", password);
        Set<String> secrets = redaction.secrets(CREATE, input);
        HttpRequestMessage request = HttpRequestMessage.of("POST", "/cluster").withBody(Body.of(Node.printJson(input)));
        assertThat(redaction.redact(request, secrets).body().text())
                .isEqualTo("{\"clusterName\":\"c\",\"adminUserPassword\":\"***\"}");
        HttpResponseMessage echo = new HttpResponseMessage(
                400, HttpHeaders.of(Map.of(), (n, v) -> true), Body.of("{\"message\":\"no " + password + "\"}"));
        assertThat(redaction.redact(echo, secrets).body().text()).isEqualTo("{\"message\":\"no ***\"}");
    }

    @Test
    void aSentenceThatRepeatsASecretHoldsStars() {
        assertThat(Redaction.redact("The answer was 400: 'hunter22' is too short.", Set.of("hunter22")))
                .isEqualTo("The answer was 400: '***' is too short.");
    }

    @Test
    void aShortSecretIsStarsWhereItIsQuotedAlone() {
        assertThat(Redaction.redact("The answer to {\"pin\":\"a\"} was 400: 'a' is a bad pin.", Set.of("a")))
                .isEqualTo("The answer to {\"pin\":\"***\"} was 400: '***' is a bad pin.");
    }

    @Test
    void signaturesAndTokensAreStars() {
        HttpRequestMessage request = HttpRequestMessage.of("GET", "/")
                .withHeader("Authorization", "AWS4-HMAC-SHA256 Credential=AKIA, Signature=0a")
                .withHeader("X-Amz-Security-Token", "token")
                .withHeader("X-Other", "kept");
        HttpHeaders headers = redaction.redact(request, Set.of()).headers();
        assertThat(headers.allValues("authorization")).containsExactly("***");
        assertThat(headers.allValues("x-amz-security-token")).containsExactly("***");
        assertThat(headers.map().get("X-Other")).isEqualTo(List.of("kept"));
    }

    @Test
    void secretsInPathsQueriesAndHeadersAreStars() {
        HttpRequestMessage request = HttpRequestMessage.of("GET", "/vault/a%2Fb%20%C3%BC~%2A/x?pin=42&also=428&to=a")
                .withHeader("X-Pin", "42")
                .withHeader("X-Note", "with a/b ü~* inside, and 42");
        HttpRequestMessage redacted = redaction.redact(request, Set.of("a/b ü~*", "42"));
        assertThat(redacted.target()).isEqualTo("/vault/***/x?pin=***&also=428&to=a");
        assertThat(redacted.headers().allValues("x-pin")).containsExactly("***");
        assertThat(redacted.headers().allValues("x-note")).containsExactly("with *** inside, and 42");
    }

    @Test
    void whatHoldsNoSecretStaysAsItIs() {
        Body octets = Body.of(new byte[] {0, (byte) 0xff});
        HttpRequestMessage request = HttpRequestMessage.of("PUT", "/blob").withBody(octets);
        assertThat(redaction.redact(request, Set.of()).body()).isEqualTo(octets);
        assertThat(redaction.secrets(CREATE, Node.objectNode().withMember("clusterName", "c")))
                .isEmpty();
    }
}
