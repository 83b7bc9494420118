package dev.assay.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.conformance.suite.ClauseResult;
import dev.assay.conformance.verdict.Verdict;
import dev.assay.model.clause.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What got better and what got worse. */
class ReportDiffTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "PASS, FAIL, worse",
        "SKIP, FAIL, worse",
        "ERROR, FAIL, worse",
        "PASS, SKIP, worse",
        "PASS, ERROR, worse",
        "PASS, UNTESTED, worse",
        "FAIL, PASS, better",
        "SKIP, PASS, better",
        "FAIL, SKIP, changed",
        "SKIP, ERROR, changed",
        "PASS, PASS, none",
        "FAIL, FAIL, none"
    })
    void aClauseGetsBetterOrWorse(Verdict before, Verdict after, String kind) throws IOException {
        ReportDiff diff =
                diff(List.of(Results.of("Op/a", before, Level.MUST)), List.of(Results.of("Op/a", after, Level.MUST)));
        assertThat(diff.worse()).hasSize(kind.equals("worse") ? 1 : 0);
        assertThat(diff.better()).hasSize(kind.equals("better") ? 1 : 0);
        assertThat(diff.changed()).hasSize(kind.equals("changed") ? 1 : 0);
        assertThat(diff.isWorse()).isEqualTo(kind.equals("worse"));
    }

    @Test
    void clausesComeAndGo() throws IOException {
        ReportDiff diff = diff(
                List.of(Results.of("Op/old", Verdict.FAIL, Level.MUST)),
                List.of(
                        Results.of("Op/new", Verdict.PASS, Level.MUST),
                        Results.of("Op/newly-broken", Verdict.FAIL, Level.MUST)));
        assertThat(diff.added()).extracting(ReportDiff.Change::clause).containsExactly("Op/new");
        assertThat(diff.gone()).extracting(ReportDiff.Change::clause).containsExactly("Op/old");
        assertThat(diff.worse())
                .containsExactly(new ReportDiff.Change("Op/newly-broken", "–", "fail", "The answer was 200."));
    }

    private ReportDiff diff(List<ClauseResult> before, List<ClauseResult> after) throws IOException {
        return ReportDiff.of(read("old.json", before), read("new.json", after));
    }

    private Recorded read(String name, List<ClauseResult> results) throws IOException {
        String text = JsonReport.text(Results.completed(Policy.of(false), results.toArray(ClauseResult[]::new)));
        return Recorded.read(Files.writeString(folder.resolve(name), text));
    }
}
