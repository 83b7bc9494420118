package dev.assay.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.conformance.endpoint.ConfigurationException;
import dev.assay.conformance.suite.ClauseResult;
import dev.assay.conformance.suite.Exchange;
import dev.assay.conformance.suite.RunEvent;
import dev.assay.conformance.verdict.Verdict;
import dev.assay.model.clause.Level;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The report is as its schema says, and read again it is what was written. */
class JsonReportTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-02-03T04:05:06.7Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    @Test
    void everyVerdictIsAsTheSchemaSays() throws IOException {
        ClauseResult[] all = Arrays.stream(Verdict.values())
                .map(verdict -> Results.of(verdict, Level.SHOULD))
                .toArray(ClauseResult[]::new);
        JsonNode report = write(new RunEvent.Finished(
                List.of(all), 12, 1_500_000_000L, List.of("The time was up."), List.of("cluster a")));
        assertThat(ReportSchema.problems(report)).isEmpty();
        assertThat(report.path("counts").path("fail").asInt()).isEqualTo(1);
        assertThat(report.path("milliseconds").asInt()).isEqualTo(1500);
        assertThat(report.path("seed").asText()).isEqualTo("42");
        assertThat(report.path("outcome").asText()).isEqualTo("incomplete");
        assertThat(report.path("begin").asText()).isEqualTo("2026-02-03T04:05:06Z");
    }

    @Test
    void knownDeviationsAndCommonCausesAreAsTheSchemaSays() throws IOException {
        Policy policy = new Policy(false, Results.known("Op/a", "Op/m/pass"));
        JsonNode report = JSON.readTree(JsonReport.text(Results.completed(
                policy,
                Results.of("Op/a", Verdict.FAIL, Level.MUST),
                Results.of("Op/b", Verdict.FAIL, Level.MUST),
                Results.of(Verdict.PASS, Level.MUST))));
        assertThat(ReportSchema.problems(report)).isEmpty();
        assertThat(report.at("/clauses/0/known/reason").asText()).isEqualTo("It is so.");
        assertThat(report.at("/clauses/0/failure/sameCauseAs").asText())
                .as("what fails the run is looked at first")
                .isEqualTo("Op/b");
        assertThat(report.at("/clauses/1/failure").has("sameCauseAs")).isFalse();
        assertThat(report.at("/outdatedKnown/0").asText()).isEqualTo("Op/m/pass");
        JsonNode outdated =
                JSON.readTree(JsonReport.text(Results.completed(policy, Results.of("Op/a", Verdict.PASS, Level.MUST))));
        assertThat(ReportSchema.problems(outdated)).isEmpty();
        assertThat(outdated.path("outcome").asText()).isEqualTo("outdated-known");
    }

    @Test
    void theSchemaIsPublished() throws IOException {
        assertThat(JSON.readTree(PublishedSchema.text()).path("$schema").asText())
                .isEqualTo("https://json-schema.org/draft/2020-12/schema");
    }

    @ParameterizedTest
    @CsvSource({"PASS, conformant", "FAIL, not-conformant", "SKIP, incomplete"})
    void theOutcomeIsTold(Verdict verdict, String outcome) throws IOException {
        JsonNode report = write(Results.run(Results.of(verdict, Level.MUST)));
        assertThat(ReportSchema.problems(report)).isEmpty();
        assertThat(report.path("outcome").asText()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"outcome", "clauses", "seed", "endpoint", "counts"})
    void theSchemaAsksForEveryPart(String part) throws IOException {
        ObjectNode report = write(Results.run(Results.of(Verdict.FAIL, Level.MUST)));
        report.remove(part);
        assertThat(ReportSchema.problems(report)).hasSize(1).first().asString().contains(part);
    }

    @Test
    void theSchemaKnowsNoOtherPart() throws IOException {
        ObjectNode report = write(Results.run(Results.of(Verdict.FAIL, Level.MUST)));
        ObjectNode failure = (ObjectNode) report.at("/clauses/0/failure");
        ((ObjectNode) failure.at("/exchanges/0/request")).put("password", "x");
        assertThat(ReportSchema.problems(report)).isNotEmpty();
    }

    @Test
    void theSchemaWantsAFailureOfWhatFailedAndOfNothingElse() throws IOException {
        ObjectNode report = write(Results.run(Results.of(Verdict.FAIL, Level.MUST)));
        ObjectNode clause = (ObjectNode) report.at("/clauses/0");
        clause.put("verdict", "pass");
        assertThat(ReportSchema.problems(report)).isNotEmpty();
        clause.put("verdict", "fail").remove("failure");
        assertThat(ReportSchema.problems(report)).isNotEmpty();
    }

    @Test
    void whatIsReadAgainIsWhatWasWritten() throws IOException {
        write(Results.run(Results.of("Op/m/length", Verdict.FAIL, Level.MUST), Results.of(Verdict.PASS, Level.MUST)));
        for (Path path : List.of(folder, folder.resolve("report.json"))) {
            Recorded recorded = Recorded.read(path);
            assertThat(recorded.failures()).containsExactly("Op/m/length");
            assertThat(recorded.failure("Op/m/pass")).isEmpty();
            Recorded.Case found = recorded.failure("Op/m/length").orElseThrow();
            assertThat(found.expected()).isEqualTo("A refusal.");
            List<Exchange> written = Results.exchanges();
            assertThat(found.exchanges()).hasSameSizeAs(written);
            for (int i = 0; i < written.size(); i++) {
                assertSame(written.get(i), found.exchanges().get(i));
            }
        }
    }

    private static void assertSame(Exchange written, Recorded.Exchange read) {
        assertThat(read.request().method()).isEqualTo(written.request().method());
        assertThat(read.request().target()).isEqualTo(written.request().target());
        assertThat(read.request().body()).isEqualTo(written.request().body());
        written.request()
                .headers()
                .map()
                .forEach((name, values) ->
                        assertThat(read.request().headers().allValues(name)).isEqualTo(values));
        assertThat(read.response().map(response -> response.status()))
                .isEqualTo(written.response().map(response -> response.status()));
        assertThat(read.response().map(response -> response.body()))
                .isEqualTo(written.response().map(response -> response.body()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"no JSON | is no JSON", "{\"clauses\": [} | is no JSON", "[] | is no report"})
    void whatIsNoReportIsTold(String text, String sentence) throws IOException {
        Path file = Files.writeString(folder.resolve("report.json"), text);
        assertThatThrownBy(() -> Recorded.read(file))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void aFolderThatCannotBeMadeIsTold() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        CompletedRuns report = new CompletedRuns(Policy.of(false), Clock.systemUTC()).files(file.resolve("below"));
        report.accept(Results.STARTED);
        assertThatThrownBy(() -> report.accept(Results.run()))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("below");
    }

    private ObjectNode write(RunEvent.Finished run) throws IOException {
        CompletedRuns report = new CompletedRuns(Policy.of(false), CLOCK).files(folder);
        report.accept(Results.STARTED);
        report.accept(run);
        return (ObjectNode) Objects.requireNonNull(JSON.readTree(Files.readString(folder.resolve("report.json"))));
    }
}
