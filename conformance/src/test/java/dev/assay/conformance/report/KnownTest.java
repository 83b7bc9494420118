package dev.assay.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.conformance.endpoint.ConfigurationException;
import dev.assay.conformance.suite.ClauseResult;
import dev.assay.conformance.verdict.Verdict;
import dev.assay.model.clause.ClauseId;
import dev.assay.model.clause.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Known deviations: read, applied, found to be none any more, and written. */
class KnownTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 1);

    @TempDir
    private Path folder;

    @Test
    void aKnownDeviationDoesNotFailTheRun() throws IOException {
        Known known = read("- {clause: Op/a, reason: It is so}\n- {clause: 'Op/m/*', reason: Those too}");
        ClauseResult a = Results.of("Op/a", Verdict.FAIL, Level.MUST);
        ClauseResult m = Results.of("Op/m/length", Verdict.FAIL, Level.MUST);
        assertThat(Outcome.of(Results.run(a, m), new Policy(true, known))).isEqualTo(Outcome.CONFORMANT);
        ClauseResult other = Results.of("Op/b", Verdict.FAIL, Level.MUST);
        assertThat(Outcome.of(Results.run(a, m, other), new Policy(false, known)))
                .isEqualTo(Outcome.NOT_CONFORMANT);
    }

    @ParameterizedTest
    @CsvSource({
        "PASS, PASS, true",
        "PASS, FAIL, false",
        "PASS, SKIP, false",
        "SKIP, SKIP, false",
        "UNTESTED, PASS, false"
    })
    void anEntryIsOutdatedWhereAllItsClausesAreKept(Verdict one, Verdict other, boolean outdated) {
        Known known = Results.known("Op/*");
        List<ClauseResult> results =
                List.of(Results.of("Op/a", one, Level.MUST), Results.of("Op/b", other, Level.MUST));
        assertThat(known.outdated(results)).hasSize(outdated ? 1 : 0);
        boolean open = !outdated && one != Verdict.FAIL && other != Verdict.FAIL;
        assertThat(known.open(results)).hasSize(open ? 1 : 0);
    }

    @Test
    void anOutdatedEntryFailsTheRunThatIsConformantElse() {
        Outcome outcome = Outcome.of(
                Results.run(Results.of("Op/a", Verdict.PASS, Level.MUST)), new Policy(false, Results.known("Op/a")));
        assertThat(outcome).isEqualTo(Outcome.OUTDATED_KNOWN);
        assertThat(outcome.exitCode()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"2026-04-30, FAILED", "2026-05-01, KNOWN"})
    void anEntryIsAcceptedUntilItsLastDay(String day, Standing standing) throws IOException {
        Known known = read("- {clause: Op/a, reason: It is so, expires: " + day + "}");
        ClauseResult broken = Results.of("Op/a", Verdict.FAIL, Level.MUST);
        assertThat(new Policy(false, known).standing(broken)).isEqualTo(standing);
        assertThat(known.expired(List.of(broken))).hasSize(standing == Standing.FAILED ? 1 : 0);
    }

    @Test
    void anEntryThatMatchesNoClauseOfTheContractIsRefused() {
        assertThatThrownBy(() -> Results.known("Op/b")
                        .requireMatches(List.of(
                                Results.of("Op/a", Verdict.PASS, Level.MUST).clause())))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("'Op/b' matches no clause");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "- {clause: Op/a} | gives no reason",
                "- {reason: It is so} | names no clause",
                "- {clause: Op/a, reason: x, expires: soon} | is no day",
                "- {clause: Op/a, reason: x, becuase: y} | 'becuase'",
                "clause: Op/a | it is a list of entries",
                "- Op/a | it is a list of entries",
                "- [ | it is no YAML"
            })
    void aFileThatSaysTooLittleOrTooMuchIsTold(String text, String sentence) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(sentence)
                .hasMessageContaining("known.yaml");
    }

    @Test
    void aFileThatIsNotThereIsTold() {
        assertThatThrownBy(() -> KnownFile.read(folder.resolve("none"), TODAY))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("there is no such file");
    }

    @Test
    void whatIsWrittenAcceptsTheRunThatWroteIt() throws IOException {
        Known before = read("- {clause: Op/gone, reason: Mended}\n- {clause: 'Op/k*', reason: Kept on}");
        ClauseResult[] results = {
            Results.of("Op/gone", Verdict.PASS, Level.MUST),
            Results.of("Op/known", Verdict.FAIL, Level.MUST),
            Results.saying("Op/odd", "a: b\n# 'c' \"d\""),
            Results.of("Op/should", Verdict.FAIL, Level.SHOULD)
        };
        Path file = folder.resolve("below").resolve("new.yaml");
        CompletedRuns runs = new CompletedRuns(new Policy(false, before), Clock.systemUTC()).known(file);
        runs.accept(Results.STARTED);
        runs.accept(Results.run(results));
        Known after = KnownFile.read(file, TODAY);
        assertThat(after.entries())
                .extracting(entry -> entry.clauses().toString())
                .containsExactly("Op/k*", "Op/odd");
        assertThat(after.of(new ClauseId("Op/odd")).orElseThrow().reason()).contains("a: b\n# 'c' \"d\"");
        assertThat(after.of(new ClauseId("Op/known")).orElseThrow().reason()).isEqualTo("Kept on");
        assertThat(Outcome.of(Results.run(results), new Policy(false, after))).isEqualTo(Outcome.CONFORMANT);
    }

    private Known read(String text) throws IOException {
        return KnownFile.read(Files.writeString(folder.resolve("known.yaml"), text), TODAY);
    }
}
