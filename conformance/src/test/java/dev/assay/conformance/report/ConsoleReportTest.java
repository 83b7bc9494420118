package dev.assay.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.conformance.suite.RunEvent;
import dev.assay.conformance.verdict.Verdict;
import dev.assay.model.clause.Level;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What people read, to the letter. */
class ConsoleReportTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter progress = new StringWriter();

    @Test
    void aPassingRun() {
        tell(new ConsoleReport.Style(false, false, false), Results.run(Results.of(Verdict.PASS, Level.MUST)));
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
                new ConsoleReport.Style(false, true, false),
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

                        operation                   passed  failed errored skipped  untested
                        Op                               1       1       0       2         0
                          pass      Op/m/pass
                          fail      Op/m/fail
                          skip      Op/m/skipped-too
                          skip      Op/m/skip
                        Other                            0       0       0       0         1
                          untested  Other/late

                        skip: There is a reason.
                            Op/m/skipped-too
                            Op/m/skip
                        untested: No check tests this clause.
                            Other/late

                        FAILED   Op/m/fail
                          The length of m is 1 to 5.
                          expected  A refusal.
                          actual    The answer was 200.
                          again     assay check --endpoint http://127.0.0.1:8080 --clause 'Op/m/fail' --seed 42
                          $ ...
                          $ ...
                          $ ...

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
        tell(new ConsoleReport.Style(false, false, false), run);
        assertThat(text(out)).contains("WARNING  Op/m/fail  (SHOULD)\n", "\nconformant: ");
        tell(new ConsoleReport.Style(false, false, true), run);
        assertThat(text(out)).contains("FAILED   Op/m/fail  (SHOULD)\n", "\nnot conformant: ");
    }

    @Test
    void progressIsALineOnATerminalAndNowAndThenElsewhere() {
        ConsoleReport live = report(new ConsoleReport.Style(true, false, false));
        live.accept(new RunEvent.Progress(1, 100, 5, 0, "Op/a"));
        assertThat(text(progress)).isEqualTo("\r\u001b[K1 of 100 checks, 5 requests, 0 clauses broken – Op/a");
        progress.getBuffer().setLength(0);
        ConsoleReport plain = report(new ConsoleReport.Style(false, false, false));
        plain.accept(new RunEvent.Progress(49, 100, 5, 0, "Op/a"));
        plain.accept(new RunEvent.Progress(50, 100, 6, 1, "Op/b"));
        assertThat(text(progress)).isEqualTo("50 of 100 checks, 6 requests, 1 clauses broken.\n");
    }

    private ConsoleReport report(ConsoleReport.Style style) {
        return new ConsoleReport(new PrintWriter(out), new PrintWriter(progress), style);
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
