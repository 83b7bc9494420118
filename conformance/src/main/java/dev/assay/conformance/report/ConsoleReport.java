package dev.assay.conformance.report;

import dev.assay.conformance.suite.ClauseResult;
import dev.assay.conformance.suite.Command;
import dev.assay.conformance.suite.Finding;
import dev.assay.conformance.suite.Reach;
import dev.assay.conformance.suite.RunEvent;
import dev.assay.conformance.verdict.Verdict;
import dev.assay.model.clause.Level;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/**
 * Tells of a run on the console: progress while it goes on; then each failure, the gravest and smallest first, with what repeats it; what was not
 * tested; a table; the verdict last, where a reader of a terminal looks first.
 */
public final class ConsoleReport implements Consumer<RunEvent> {

    private static final int SHOWN_FAILURES = 5;
    private static final int SHOWN_REASONS = 5;
    private static final int SHOWN_TEXT = 1_000;

    private final PrintWriter out;
    private final PrintWriter progressWriter;
    private final ProgressLine progress;
    private final Style style;
    private final Layout layout;
    private String endpoint = "";
    private Command command = Command.ofEndpoint("");

    /**
     * How the report is written.
     *
     * @param live whether progress is one line that is written over and over, as on a terminal
     * @param colour whether colours are used
     * @param width the columns of the screen, 0 where lines may be of any length
     * @param everything whether all clauses and failures are shown in full
     * @param policy what fails the run
     * @param folder where the reports of the run stand, if anywhere
     */
    public record Style(
            boolean live, boolean colour, int width, boolean everything, Policy policy, Optional<Path> folder) {

        /** Plain text of any width. */
        public static Style plain(Policy policy) {
            return new Style(false, false, 0, false, policy, Optional.empty());
        }
    }

    /**
     * A report.
     *
     * @param out where the verdict goes
     * @param progress where the progress goes
     */
    public ConsoleReport(PrintWriter out, PrintWriter progress, Style style) {
        this(out, progress, style, System::nanoTime);
    }

    ConsoleReport(PrintWriter out, PrintWriter progress, Style style, LongSupplier nanoTime) {
        this.out = out;
        this.style = style;
        this.layout = new Layout(style.width(), style.colour());
        this.progressWriter = progress;
        this.progress = new ProgressLine(progress, style, nanoTime);
    }

    @Override
    public void accept(RunEvent event) {
        if (event instanceof RunEvent.Started started) {
            endpoint = started.endpoint();
            command = started.command();
            progress.started(started);
        } else if (event instanceof RunEvent.Decided decided) {
            progress.decided(decided);
        } else if (event instanceof RunEvent.Progress step) {
            progress.step(step);
        } else if (event instanceof RunEvent.Finished finished) {
            progress.finished();
            finish(finished);
        }
        progressWriter.flush();
        out.flush();
    }

    private void finish(RunEvent.Finished run) {
        failures(FailureGroup.of(run.results(), style.policy()));
        notes(run);
        table(run.results());
        summary(run);
    }

    private void failures(List<FailureGroup> groups) {
        List<FailureGroup> told = groups.stream()
                .filter(group -> style.everything() || style.policy().standing(group.lead()) != Standing.KNOWN)
                .toList();
        int shown = style.everything() ? told.size() : Math.min(SHOWN_FAILURES, told.size());
        told.subList(0, shown).forEach(this::failure);
        List<FailureGroup> brief = told.subList(shown, told.size());
        if (!brief.isEmpty()) {
            out.println();
            out.println("And " + counted(brief.size(), "more cause") + " (--verbose shows them in full):");
            brief.forEach(group -> group.all().forEach(result -> out.println(layout.line("  " + head(result)))));
        }
    }

    private String head(ClauseResult result) {
        return word(result) + result.clause().id() + (result.clause().level() == Level.SHOULD ? "  (SHOULD)" : "");
    }

    private String word(ClauseResult result) {
        return switch (style.policy().standing(result)) {
            case WARNING -> "WARNING  ";
            case KNOWN -> "KNOWN    ";
            default -> "FAILED   ";
        };
    }

    private void failure(FailureGroup group) {
        ClauseResult result = group.lead();
        Finding finding = result.finding().orElseThrow();
        boolean failed = style.policy().standing(result) == Standing.FAILED;
        out.println();
        out.println(layout.tone(failed ? Layout.Tone.BAD : Layout.Tone.DOUBTFUL, head(result)));
        style.policy()
                .known()
                .of(result.clause().id())
                .ifPresent(known -> text(
                        "  known     ",
                        known.reason() + known.issue().map(i -> " " + i).orElse("")));
        text("  ", result.clause().sentence());
        text("  expected  ", finding.expected());
        text("  actual    ", finding.actual());
        group.others().forEach(other -> text("  likewise  ", head(other).strip()));
        out.println("  again     " + Repeat.check(command, finding));
        style.folder()
                .ifPresent(folder -> out.println("  replay    "
                        + command.replaying(
                                folder.toString(), result.clause().id().value())));
        Repeat.commands(endpoint, finding)
                .forEach(curl -> out.println("  $ " + Layout.harmless(curl).replace("\n", "\n    ")));
    }

    private void text(String label, String text) {
        out.println(layout.labelled(label, Layout.harmless(Reasons.bounded(text, SHOWN_TEXT))));
    }

    /** What was skipped or could not be told, reasons that several clauses share once. */
    private void notes(RunEvent.Finished run) {
        Map<String, List<String>> byReason = run.results().stream()
                .filter(result -> result.verdict() == Verdict.SKIP
                        || result.verdict() == Verdict.ERROR
                        || result.verdict() == Verdict.UNTESTED)
                .sorted((a, b) ->
                        style.policy().standing(a).compareTo(style.policy().standing(b)))
                .collect(Collectors.groupingBy(
                        result -> name(result.verdict()) + ": " + reason(result),
                        LinkedHashMap::new,
                        Collectors.mapping(result -> result.clause().id().value(), Collectors.toList())));
        if (!byReason.isEmpty()) {
            out.println();
        }
        byReason.entrySet().stream()
                .limit(style.everything() ? byReason.size() : SHOWN_REASONS)
                .forEach(entry -> note(entry.getKey(), entry.getValue()));
        if (!style.everything() && byReason.size() > SHOWN_REASONS) {
            out.println("… and " + counted(byReason.size() - SHOWN_REASONS, "more reason")
                    + " (--verbose shows them in full).");
        }
    }

    private void note(String reason, List<String> clauses) {
        if (style.everything()) {
            text("", reason);
            clauses.forEach(clause -> out.println("    " + clause));
        } else {
            out.println(layout.line(Layout.harmless(reason) + " (" + counted(clauses.size(), "clause") + ")"));
        }
    }

    private static String reason(ClauseResult result) {
        return result.reason().orElse("No check tests this clause.");
    }

    private static String name(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }

    private static String counted(int count, String word) {
        return count + " " + word + (count == 1 ? "" : "s");
    }

    private void table(List<ClauseResult> results) {
        Map<String, List<ClauseResult>> byOperation = results.stream()
                .collect(Collectors.groupingBy(
                        result -> result.clause().id().operation(), LinkedHashMap::new, Collectors.toList()));
        out.println();
        out.println(row("operation", "passed", "failed", "errored", "skipped", "untested"));
        byOperation.forEach((operation, clauses) -> {
            Counts counts = Counts.of(clauses);
            String row = row(
                    operation,
                    count(counts, Verdict.PASS),
                    count(counts, Verdict.FAIL),
                    count(counts, Verdict.ERROR),
                    count(counts, Verdict.SKIP),
                    count(counts, Verdict.UNTESTED));
            boolean broken = counts.of(Verdict.FAIL) + counts.of(Verdict.ERROR) > 0;
            out.println(broken ? layout.tone(Layout.Tone.BAD, row) : row);
            if (style.everything()) {
                clauses.forEach(clause -> out.printf(
                        "  %-8s  %s%n", name(clause.verdict()), clause.clause().id()));
            }
        });
    }

    private static String count(Counts counts, Verdict verdict) {
        return Integer.toString(counts.of(verdict));
    }

    private static String row(Object... cells) {
        return String.format(Locale.ROOT, "%-26s %7s %7s %7s %7s %9s", cells);
    }

    private void summary(RunEvent.Finished run) {
        out.println();
        run.leftBehind().forEach(left -> text("Left behind, for it could not be deleted: ", left));
        run.incomplete().forEach(reason -> text("", reason));
        reaches(run.reaches());
        if (run.throttled() > 0) {
            out.println(run.throttled() + " requests were throttled and repeated.");
        }
        known(run.results());
        style.folder().ifPresent(folder -> out.println("Reports: " + folder.resolve("report.html")));
        Counts counts = Counts.of(run.results());
        Outcome outcome = Outcome.of(run, style.policy());
        long known = run.results().stream()
                .filter(result -> style.policy().standing(result) == Standing.KNOWN)
                .count();
        out.printf(
                Locale.ROOT,
                "%s: %d passed, %d failed%s, %d errored, %d skipped, %d untested; %d requests in %.1f s.%n",
                layout.tone(outcome == Outcome.CONFORMANT ? Layout.Tone.GOOD : Layout.Tone.BAD, outcome.words()),
                counts.of(Verdict.PASS),
                counts.of(Verdict.FAIL),
                known == 0 ? "" : " (" + known + " known)",
                counts.of(Verdict.ERROR),
                counts.of(Verdict.SKIP),
                counts.of(Verdict.UNTESTED),
                run.requests(),
                run.nanos() / (double) TimeUnit.SECONDS.toNanos(1));
    }

    private void reaches(List<Reach> reaches) {
        List<String> sentences =
                reaches.stream().flatMap(reach -> reach.shortfall().stream()).toList();
        int shown = style.everything() ? sentences.size() : Math.min(sentences.size(), SHOWN_REASONS);
        sentences.subList(0, shown).forEach(sentence -> text("", sentence));
        if (shown < sentences.size()) {
            out.println("… and so of " + counted(sentences.size() - shown, "more operation")
                    + " (--verbose shows them in full).");
        }
    }

    private void known(List<ClauseResult> results) {
        Known known = style.policy().known();
        known.outdated(results)
                .forEach(entry -> text(
                        "",
                        "The known deviation '" + entry.clauses()
                                + "' is none any more: its clauses are kept. Take the entry out."));
        known.expired(results)
                .forEach(entry -> text(
                        "",
                        "The known deviation '" + entry.clauses() + "' was accepted until "
                                + entry.expires().orElseThrow() + ", and is still there."));
        known.open(results)
                .forEach(entry -> text(
                        "", "Whether the known deviation '" + entry.clauses() + "' still holds could not be told."));
    }
}
