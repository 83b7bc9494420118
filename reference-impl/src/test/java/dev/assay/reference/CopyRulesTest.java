package dev.assay.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.model.contract.ContractLoader;
import dev.assay.reference.operation.Rule;
import dev.assay.reference.rule.RuleBook;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule at work, and each rule gone: a rule without which nothing changes is no rule. */
class CopyRulesTest {

    /** Calls that a rule refuses. {@code S} stands for a name that is free. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            source-not-found          | absent      | {"targetSnapshotName":"S"}                              | 404
            source-not-copyable       | creating    | {"targetSnapshotName":"S"}                              | 409
            name-taken-any-case       | encrypted   | {"targetSnapshotName":"ENCRYPTED"}                      | 409
            kms-unencrypted-source    | unencrypted | {"targetSnapshotName":"S","kmsKeyId":"alias/k"}         | 400
            kms-foreign-region        | encrypted   | {"targetSnapshotName":"S","kmsKeyId":"arn:aws:kms:eu-central-1:1:alias/k"} | 400
            kms-cross-region-needs-key | foreign    | {"targetSnapshotName":"S"}                              | 400
            quota-exceeded            | encrypted   | {"targetSnapshotName":"S"}                              | 402
            """)
    void aRuleRefusesAndWithoutItTheCallPasses(String clause, String source, String body, int status)
            throws IOException {
        assertThat(copy(RuleBook.standard(), clause, source, body).status()).isEqualTo(status);
        assertThat(copy(RuleBook.standard().without(clause), clause, source, body)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aNameInTheSameCaseIsRefusedByTwoRules() throws IOException {
        String body = "{\"targetSnapshotName\":\"unencrypted\"}";
        RuleBook one = RuleBook.standard().without("name-taken-any-case");
        assertThat(copy(one, "", "encrypted", body).status()).isEqualTo(409);
        assertThat(copy(one.without("name-taken"), "", "encrypted", body).status())
                .isEqualTo(200);
    }

    /** Parts of a copy that a rule makes. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            copy-name          | snapshotName         | {"targetSnapshotName":"S"}
            copy-arn           | snapshotArn          | {"targetSnapshotName":"S"}
            copy-cluster-facts | clusterArn           | {"targetSnapshotName":"S"}
            copy-type-manual   | snapshotType         | {"targetSnapshotName":"S"}
            copy-creation-time | snapshotCreationTime | {"targetSnapshotName":"S"}
            copy-becomes-active | status              | {"targetSnapshotName":"S"}
            kms-source-key     | kmsKeyId             | {"targetSnapshotName":"S"}
            kms-given-key      | kmsKeyId             | {"targetSnapshotName":"S","kmsKeyId":"alias/k"}
            """)
    void aRuleMakesItsPartAndWithoutItThePartDiffers(String clause, String member, String body) throws IOException {
        JsonNode with = Copies.json(copy(RuleBook.standard(), clause, "encrypted", body));
        JsonNode without = Copies.json(copy(RuleBook.standard().without(clause), clause, "encrypted", body));
        assertThat(with.path("snapshot").path(member).asText()).isNotEmpty();
        assertThat(without.path("snapshot").path(member).asText())
                .isNotEqualTo(with.path("snapshot").path(member).asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tags-copied", "tags-given"})
    void tagsComeByTheirRules(String clause) throws IOException {
        String body = "{\"targetSnapshotName\":\"S\",\"copyTags\":true,\"tags\":{\"b\":\"2\"}}";
        assertThat(tagsAfterCopy(RuleBook.standard(), body)).isEqualTo(2);
        assertThat(tagsAfterCopy(RuleBook.standard().without(clause), body)).isEqualTo(1);
    }

    private static int tagsAfterCopy(RuleBook rules, String body) throws IOException {
        try (ReferenceServer server = server(rules).start()) {
            String arn = Copies.json(Copies.copy(server.url(), Copies.ENCRYPTED, body))
                    .path("snapshot")
                    .path("snapshotArn")
                    .asText();
            return Copies.json(Copies.get(server.url(), "/tags/" + Copies.label(arn)))
                    .path("tags")
                    .size();
        }
    }

    @Test
    void everyRuleOfACopyStandsForAClauseOfTheModel() {
        List<String> documented = new ContractLoader()
                .loadDefault().clauses().stream()
                        .map(clause -> clause.id().toString())
                        .toList();
        assertThat(RuleBook.standard().rules().copy())
                .extracting(Rule::clause)
                .filteredOn(clause -> !clause.startsWith("our-"))
                .allSatisfy(clause -> assertThat(documented).contains("CopyClusterSnapshot/" + clause));
    }

    @Test
    void aRuleThatIsNotThereCannotBeTakenOut() {
        assertThatThrownBy(() -> RuleBook.standard().without("no-such-clause"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("kms-unencrypted-source");
    }

    @Test
    void aRuleCanBeBent() throws IOException {
        RuleBook bent = RuleBook.standard()
                .replacing(
                        Rule.of("copy-name", call -> call.copy().description().snapshotName("another")));
        JsonNode answer = Copies.json(copy(bent, "", "encrypted", "{\"targetSnapshotName\":\"S\"}"));
        assertThat(answer.path("snapshot").path("snapshotName").asText()).isEqualTo("another");
    }

    private static RawHttp.Answer copy(RuleBook rules, String clause, String source, String body) throws IOException {
        ReferenceServerBuilder setup = server(rules);
        if (clause.equals("quota-exceeded")) {
            setup.quota(3);
        }
        String region = source.equals("foreign") ? "eu-central-1" : "us-east-1";
        String arn = "arn:aws:docdb-elastic:" + region + ":123456789012:cluster-snapshot/" + source;
        try (ReferenceServer server = setup.start()) {
            return Copies.copy(server.url(), arn, body);
        }
    }

    private static ReferenceServerBuilder server(RuleBook rules) {
        return ReferenceServer.builder().seed(Copies.SEED).rules(standard -> rules);
    }
}
