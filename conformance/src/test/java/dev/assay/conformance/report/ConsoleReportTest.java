package dev.assay.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.conformance.suite.ClauseResult;
import dev.assay.conformance.suite.RunEvent;
import dev.assay.conformance.verdict.Verdict;
import dev.assay.model.clause.Level;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What people read, to the letter. */
class ConsoleReportTest {

    private static final ConsoleReport.Style STYLE = ConsoleReport.Style.plain(Policy.of(false));

    private final AtomicLong clock = new AtomicLong();
    private final StringWriter out = new StringWriter();
    private final StringWriter progress = new StringWriter();

    @Test
    void aPassingRun() {
        tell(STYLE, Results.run(Results.of(Verdict.PASS, Level.MUST)));
        assertThat(text(progress))
                .isEqualTo("Checking http://127.0.0.1:8080 against test#Service: 5 clauses, seed 42.\n");
        assertThat(text(out)).isEqualTo("""

                        operation                   passed  failed errored skipped  untested
                        Op                               1       0       0       0         0

                        conformant: 1 passed, 0 failed, 0 errored, 0 skipped, 0 untested; 12 requests in 1.5 s.
                        """);
    }

    @Test
    void aFailingRun() {
        tell(
                style(false, 0, true, Policy.of(false)),
                new RunEvent.Finished(
                        List.of(
                                Results.of(Verdict.PASS, Level.MUST),
                                Results.of(Verdict.FAIL, Level.MUST),
                                Results.of("Op/m/skipped-too", Verdict.SKIP, Level.MUST),
                                Results.of(Verdict.SKIP, Level.MUST),
                                Results.of("Other/late", Verdict.UNTESTED, Level.MUST)),
                        12,
                        1_500_000_000L,
                        List.of("The time of 1 s was up."),
                        List.of("cluster a")));
        assertThat(text(out).replaceAll("(?m)^  \\$ .*$", "  \\$ ...")).isEqualTo("""

                        FAILED   Op/m/fail
                          The length of m is 1 to 5.
                          expected  A refusal.
                          actual    The answer was 200.
                          again     assay check --endpoint http://127.0.0.1:8080 --clause 'Op/m/fail' --seed 42
                          $ ...
                          $ ...
                          $ ...

                        skip: There is a reason.
                            Op/m/skipped-too
                            Op/m/skip
                        untested: No check tests this clause.
                            Other/late

                        operation                   passed  failed errored skipped  untested
                        Op                               1       1       0       2         0
                          pass      Op/m/pass
                          fail      Op/m/fail
                          skip      Op/m/skipped-too
                          skip      Op/m/skip
                        Other                            0       0       0       0         1
                          untested  Other/late

                        Left behind, for it could not be deleted: cluster a
                        The time of 1 s was up.
                        not conformant: 1 passed, 1 failed, 0 errored, 2 skipped, 1 untested; 12 requests in 1.5 s.
                        """);
        assertThat(text(out)).contains("'http://127.0.0.1:8080/op?a=b%20c'");
    }

    @Test
    void aBrokenShouldIsAWarningUnlessStrict() {
        RunEvent.Finished run =
                Results.run(Results.of(Verdict.PASS, Level.MUST), Results.of(Verdict.FAIL, Level.SHOULD));
        tell(STYLE, run);
        assertThat(text(out)).contains("WARNING  Op/m/fail  (SHOULD)\n", "\nconformant: ");
        tell(style(false, 0, false, Policy.of(true)), run);
        assertThat(text(out)).contains("FAILED   Op/m/fail  (SHOULD)\n", "\nnot conformant: ");
    }

    @Test
    void aCauseThatBreaksSeveralClausesIsShownOnceAndNamesThemAll() {
        tell(
                STYLE,
                Results.run(
                        Results.of("Op/a", Verdict.FAIL, Level.MUST), Results.of("Op/b", Verdict.FAIL, Level.SHOULD)));
        assertThat(text(out)).containsOnlyOnce("  expected  ").contains("  likewise  WARNING  Op/b  (SHOULD)\n");
    }

    @Test
    void nothingIsHiddenOfManyFailures() {
        ClauseResult[] results = IntStream.range(0, 9)
                .mapToObj(i -> Results.differing("Op/f" + i, i, Level.MUST))
                .toArray(ClauseResult[]::new);
        tell(STYLE, Results.run(results));
        assertThat(text(out)).contains("And 4 more causes (--verbose shows them in full):\n  FAILED   Op/f5\n");
        for (ClauseResult result : results) {
            assertThat(text(out)).contains("FAILED   " + result.clause().id());
        }
        tell(style(false, 0, true, Policy.of(false)), Results.run(results));
        assertThat(text(out).split("  expected  ", -1)).hasSize(1 + 5 + 9);
    }

    @Test
    void aConformantServerFitsOnOneScreen() {
        ClauseResult[] results = IntStream.range(0, 60)
                .mapToObj(i -> Results.of("Op" + i % 12 + "/c" + i, i < 55 ? Verdict.PASS : Verdict.SKIP, Level.MUST))
                .toArray(ClauseResult[]::new);
        tell(style(false, 80, false, Policy.of(false)), Results.run(results));
        assertThat(text(out).lines()).hasSizeLessThanOrEqualTo(24).allMatch(line -> line.length() <= 100);
    }

    @Test
    void linesKeepToTheWidthOfAScreenUnlessTheyAreToBeCopied() {
        tell(style(false, 50, false, Policy.of(false)), Results.run(Results.differing("Op/m/long", 30, Level.MUST)));
        assertThat(text(out).lines().filter(line -> line.startsWith("  expected") || line.startsWith("            ")))
                .hasSizeGreaterThan(2)
                .allMatch(line -> line.length() <= 50);
        assertThat(text(out).lines().filter(line -> line.startsWith("  $ curl")))
                .anyMatch(line -> line.length() > 50);
    }

    @Test
    void knownDeviationsAreCountedAndThoseThatAreNoneAnyMoreAreNamed() {
        Policy policy = new Policy(false, Results.known("Op/m/fail", "Op/m/pass"));
        tell(
                style(false, 0, false, policy),
                Results.run(Results.of(Verdict.PASS, Level.MUST), Results.of(Verdict.FAIL, Level.MUST)));
        assertThat(text(out))
                .contains("1 passed, 1 failed (1 known), ", "The known deviation 'Op/m/pass' is none any more")
                .contains("\nconformant, but a known deviation is none any more: ")
                .doesNotContain("FAILED");
    }

    @Test
    void whatATerminalWouldObeyIsShownInstead() {
        tell(STYLE, Results.run(Results.saying("Op/m/x", "\u001b[2Jgone\u0007 \u202eevil")));
        assertThat(text(out))
                .contains("actual    \\u001b[2Jgone\\u0007 \\u202eevil")
                .doesNotContain("\u001b", "\u0007");
    }

    @Test
    void progressIsALineOnATerminal() {
        ConsoleReport live = report(style(true, 60, false, Policy.of(false)));
        live.accept(Results.STARTED);
        progress.getBuffer().setLength(0);
        live.accept(new RunEvent.Decided(Results.of(Verdict.FAIL, Level.MUST), 1));
        live.accept(new RunEvent.Progress(1, 100, 50, 1, "Op/m/a-clause"));
        assertThat(text(progress)).as("not more than ten times a second").isEmpty();
        clock.addAndGet(TimeUnit.SECONDS.toNanos(2));
        live.accept(new RunEvent.Progress(10, 100, 50, 1, "Op/m/a-clause-whose-name-is-long"));
        assertThat(text(progress)).isEqualTo("\r\u001b[K1 of 5 clauses, 50 requests, 25/s, 1 broken, about 18 s lef…");
    }

    @Test
    void progressIsALineEveryFewSecondsElsewhere() {
        ConsoleReport plain = report(STYLE);
        plain.accept(Results.STARTED);
        progress.getBuffer().setLength(0);
        plain.accept(new RunEvent.Progress(1, 100, 50, 0, "Op/a"));
        clock.addAndGet(TimeUnit.SECONDS.toNanos(6));
        plain.accept(new RunEvent.Progress(2, 100, 60, 0, "Op/b"));
        plain.accept(new RunEvent.Progress(3, 100, 70, 0, "Op/c"));
        assertThat(text(progress)).isEqualTo("0 of 5 clauses, 60 requests, 10/s, 0 broken, about 5 min left.\n");
    }

    private static ConsoleReport.Style style(boolean live, int width, boolean everything, Policy policy) {
        return new ConsoleReport.Style(live, false, width, everything, policy, Optional.empty());
    }

    private ConsoleReport report(ConsoleReport.Style style) {
        return new ConsoleReport(new PrintWriter(out), new PrintWriter(progress), style, clock::get);
    }

    private void tell(ConsoleReport.Style style, RunEvent.Finished run) {
        ConsoleReport report = report(style);
        report.accept(Results.STARTED);
        report.accept(run);
    }

    private static String text(StringWriter writer) {
        return writer.toString().replace(System.lineSeparator(), "\n");
    }
}
