package dev.assay.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.conformance.suite.ClauseResult;
import dev.assay.conformance.verdict.Verdict;
import dev.assay.model.clause.Level;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Annotations in the form of workflow commands, and a summary that shows answers as text. */
class GitHubReportTest {

    @TempDir
    private Path folder;

    @Test
    void aFailureIsAnErrorAndAWarningAWarning() {
        CompletedRun run = Results.completed(
                Policy.of(false),
                Results.saying("Op/m/x", "50% of\r\nit: ::stop-commands::x"),
                Results.differing("Op/should", 2, Level.SHOULD),
                Results.of(Verdict.PASS, Level.MUST));
        assertThat(GitHubReport.annotations(run))
                .containsExactly(
                        "::error title=Assay%3A Op/m/x::The length of m is 1 to 5.%0Aexpected: Nothing else."
                                + "%0Aactual:   50%25 of%0D%0Ait: ::stop-commands::x%0A",
                        "::warning title=Assay%3A Op/should::The length of m is 1 to 5.%0Aexpected: No word word word."
                                + "%0Aactual:   Only word word word.%0A");
    }

    @Test
    void aCauseIsToldOnceWithAllThatItBreaks() {
        CompletedRun run = Results.completed(
                Policy.of(false),
                Results.of("Op/a", Verdict.FAIL, Level.MUST),
                Results.of("Op/b", Verdict.FAIL, Level.MUST));
        assertThat(GitHubReport.annotations(run))
                .singleElement()
                .asString()
                .startsWith("::error title=Assay%3A Op/a::")
                .contains("By the same cause Op/b.");
    }

    @Test
    void noMoreAreToldThanGitHubShows() {
        CompletedRun run = Results.completed(
                Policy.of(false),
                IntStream.range(0, 40)
                        .mapToObj(i -> Results.differing("Op/c" + i, i, Level.MUST))
                        .toArray(ClauseResult[]::new));
        assertThat(GitHubReport.annotations(run)).hasSize(10);
        assertThat(GitHubReport.summary(run)).contains("… and 10 more.");
    }

    @Test
    void anOutdatedKnownDeviationIsAnError() {
        CompletedRun run =
                Results.completed(new Policy(false, Results.known("Op/m/pass")), Results.of(Verdict.PASS, Level.MUST));
        assertThat(GitHubReport.annotations(run)).singleElement().asString().contains("'Op/m/pass' is kept now");
    }

    @Test
    void theSummaryShowsWhatIsAnsweredAsText() throws IOException {
        Path file = Files.writeString(folder.resolve("summary.md"), "before\n");
        CompletedRuns runs = new CompletedRuns(Policy.of(false), Clock.systemUTC())
                .summary(file)
                .annotations(new PrintWriter(new StringWriter()));
        runs.accept(Results.STARTED);
        runs.accept(Results.run(
                Results.saying("Op/m/x", "<img src=x> | `a` [b](javascript:c)\n# d"),
                Results.of(Verdict.PASS, Level.MUST)));
        assertThat(Files.readString(file))
                .startsWith("before\n## Assay: not conformant\n")
                .contains("| failed | passed |\n|---:|---:|\n| 1 | 1 |\n")
                .contains(
                        "- actual: &#60;img src&#61;x&#62; &#124; &#96;a&#96; &#91;b&#93;&#40;javascript&#58;c&#41; &#35; d\n")
                .doesNotContain("<img");
    }
}
