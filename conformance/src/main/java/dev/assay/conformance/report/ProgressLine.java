package dev.assay.conformance.report;

import dev.assay.conformance.suite.RunEvent;
import dev.assay.conformance.verdict.Verdict;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Tells of a run while it goes on: on a terminal in one line that is written over and over, elsewhere in a line every few seconds. */
final class ProgressLine {

    private static final long PLAIN_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final long LIVE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final PrintWriter out;
    private final ConsoleReport.Style style;
    private final Layout layout;
    private final LongSupplier nanoTime;
    private final long start;
    private long last;
    private int clauses;
    private int decided;
    private int broken;

    /** @param nanoTime a clock that only goes forward, in nanoseconds */
    ProgressLine(PrintWriter out, ConsoleReport.Style style, LongSupplier nanoTime) {
        this.out = out;
        this.style = style;
        this.layout = new Layout(style.width(), false);
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
        this.last = start;
    }

    void started(RunEvent.Started started) {
        clauses = started.clauses();
        out.println("Checking " + started.endpoint() + " against " + started.service() + ": " + clauses
                + " clauses, seed " + started.seed() + ".");
    }

    void decided(RunEvent.Decided clause) {
        decided++;
        broken += clause.result().verdict() == Verdict.FAIL ? 1 : 0;
    }

    void step(RunEvent.Progress step) {
        long now = nanoTime.getAsLong();
        if (now - last < (style.live() ? LIVE_NANOS : PLAIN_NANOS)) {
            return;
        }
        last = now;
        // What every answer has to keep is decided at the end, and may be broken before.
        int failed = Math.max(broken, step.failed());
        double seconds = Math.max(0.001, (now - start) / (double) TimeUnit.SECONDS.toNanos(1));
        String line = String.format(
                Locale.ROOT,
                "%d of %d clauses, %d requests, %.0f/s, %d broken%s",
                decided,
                clauses,
                step.requests(),
                step.requests() / seconds,
                failed,
                left(step, seconds));
        if (style.live()) {
            out.print(CLEAR_LINE + layout.line(line + " – " + step.current()));
        } else {
            out.println(line + ".");
        }
    }

    /** By the checks that are left, where enough of them are done to tell. */
    private static String left(RunEvent.Progress step, double seconds) {
        if (step.done() == 0 || step.done() >= step.total()) {
            return "";
        }
        double left = seconds * (step.total() - step.done()) / step.done();
        return left < 60
                ? String.format(Locale.ROOT, ", about %.0f s left", Math.max(1, left))
                : String.format(Locale.ROOT, ", about %.0f min left", left / 60);
    }

    void finished() {
        if (style.live()) {
            out.print(CLEAR_LINE);
            out.flush();
        }
    }
}
