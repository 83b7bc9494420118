package dev.assay.conformance.report;

import dev.assay.conformance.suite.ClauseResult;
import dev.assay.conformance.suite.Finding;
import dev.assay.conformance.suite.RunEvent;
import dev.assay.conformance.verdict.Verdict;
import dev.assay.model.clause.Level;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Tells of a run on the console: progress while it goes on, then a table, then each failure with what repeats it. */
public final class ConsoleReport implements Consumer<RunEvent> {

    private static final int PLAIN_STEP = 50;
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final PrintWriter out;
    private final PrintWriter progress;
    private final Style style;
    private String endpoint = "";

    /**
     * How the report is written.
     *
     * @param live whether progress is one line that is written over and over, as on a terminal
     * @param everyClause whether clauses that passed are listed too
     * @param strict whether a broken SHOULD is a failure
     */
    public record Style(boolean live, boolean everyClause, boolean strict) {}

    /**
     * A report.
     *
     * @param out where the verdict goes
     * @param progress where the progress goes
     */
    public ConsoleReport(PrintWriter out, PrintWriter progress, Style style) {
        this.out = out;
        this.progress = progress;
        this.style = style;
    }

    @Override
    public void accept(RunEvent event) {
        if (event instanceof RunEvent.Started started) {
            endpoint = started.endpoint();
            progress.println("Checking " + started.endpoint() + " against " + started.service() + ": "
                    + started.clauses() + " clauses, seed " + started.seed() + ".");
        } else if (event instanceof RunEvent.Progress step) {
            step(step);
        } else if (event instanceof RunEvent.Finished finished) {
            finish(finished);
        }
        progress.flush();
        out.flush();
    }

    private void step(RunEvent.Progress step) {
        String line = step.done() + " of " + step.total() + " checks, " + step.requests() + " requests, "
                + step.failed() + " clauses broken";
        if (style.live()) {
            progress.print(CLEAR_LINE + line + " – " + step.current());
        } else if (step.done() % PLAIN_STEP == 0) {
            progress.println(line + ".");
        }
    }

    private void finish(RunEvent.Finished run) {
        if (style.live()) {
            progress.print(CLEAR_LINE);
            progress.flush();
        }
        table(run.results());
        notes(run);
        run.results().stream().filter(result -> result.finding().isPresent()).forEach(this::failure);
        summary(run);
    }

    private void table(List<ClauseResult> results) {
        Map<String, List<ClauseResult>> byOperation = new LinkedHashMap<>();
        results.forEach(result -> byOperation
                .computeIfAbsent(result.clause().id().operation(), name -> new ArrayList<>())
                .add(result));
        out.println();
        out.printf(
                Locale.ROOT,
                "%-26s %7s %7s %7s %7s %9s%n",
                "operation",
                "passed",
                "failed",
                "errored",
                "skipped",
                "untested");
        byOperation.forEach((operation, clauses) -> {
            row(operation, clauses);
            if (style.everyClause()) {
                clauses.forEach(clause -> out.println(
                        "  " + word(clause.verdict()) + "  " + clause.clause().id()));
            }
        });
    }

    private void row(String operation, List<ClauseResult> clauses) {
        Counts counts = Counts.of(clauses);
        out.printf(
                Locale.ROOT,
                "%-26s %7d %7d %7d %7d %9d%n",
                operation,
                counts.of(Verdict.PASS),
                counts.of(Verdict.FAIL),
                counts.of(Verdict.ERROR),
                counts.of(Verdict.SKIP),
                counts.of(Verdict.UNTESTED));
    }

    private static String word(Verdict verdict) {
        return String.format("%-8s", verdict.name().toLowerCase(Locale.ROOT));
    }

    /** What was skipped or could not be told, reasons that several clauses share once. */
    private void notes(RunEvent.Finished run) {
        Map<String, List<String>> byReason = new LinkedHashMap<>();
        run.results().stream()
                .filter(result -> result.verdict() == Verdict.SKIP
                        || result.verdict() == Verdict.ERROR
                        || result.verdict() == Verdict.UNTESTED)
                .forEach(result -> byReason.computeIfAbsent(
                                word(result.verdict()).trim() + ": "
                                        + result.reason().orElse("No check tests this clause."),
                                reason -> new ArrayList<>())
                        .add(result.clause().id().value()));
        if (!byReason.isEmpty()) {
            out.println();
        }
        byReason.forEach((reason, clauses) -> {
            out.println(reason);
            clauses.forEach(clause -> out.println("    " + clause));
        });
    }

    private void failure(ClauseResult result) {
        Finding finding = result.finding().orElseThrow();
        out.println();
        boolean warning = !Outcome.isFailure(result, style.strict());
        out.println((warning ? "WARNING  " : "FAILED   ")
                + result.clause().id()
                + (result.clause().level() == Level.SHOULD ? "  (SHOULD)" : ""));
        out.println("  " + result.clause().sentence());
        out.println("  expected  " + finding.expected());
        out.println("  actual    " + finding.actual());
        out.println("  again     " + Repeat.check(endpoint, finding));
        Repeat.commands(endpoint, finding).forEach(command -> out.println("  $ " + command.replace("\n", "\n    ")));
    }

    private void summary(RunEvent.Finished run) {
        Counts counts = Counts.of(run.results());
        out.println();
        run.leftBehind().forEach(left -> out.println("Left behind, for it could not be deleted: " + left));
        run.incomplete().forEach(out::println);
        if (run.throttled() > 0) {
            out.println(run.throttled() + " requests were throttled and repeated.");
        }
        out.printf(
                Locale.ROOT,
                "%s: %d passed, %d failed, %d errored, %d skipped, %d untested; %d requests in %.1f s.%n",
                Outcome.of(run, style.strict()).words(),
                counts.of(Verdict.PASS),
                counts.of(Verdict.FAIL),
                counts.of(Verdict.ERROR),
                counts.of(Verdict.SKIP),
                counts.of(Verdict.UNTESTED),
                run.requests(),
                run.nanos() / (double) TimeUnit.SECONDS.toNanos(1));
    }
}
