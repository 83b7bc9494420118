package dev.assay.conformance.report;

import dev.assay.conformance.suite.RunEvent;
import dev.assay.model.clause.ClauseId;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Gathers what happens in a run, and writes the reports that need to know all of it when it has ended. */
public final class CompletedRuns implements Consumer<RunEvent> {

    private final Policy policy;
    private final Clock clock;
    private final List<Consumer<CompletedRun>> reports = new ArrayList<>();
    private final Map<ClauseId, Long> nanos = new HashMap<>();
    private Instant begin = Instant.EPOCH;
    private RunEvent.@Nullable Started started;

    /** Reports of a run that this policy judges; none so far. */
    public CompletedRuns(Policy policy, Clock clock) {
        this.policy = policy;
        this.clock = clock;
    }

    /** Adds report.json, report.html and junit.xml, in a folder that is made where it is not there. */
    public CompletedRuns files(Path folder) {
        reports.add(run -> ReportFile.write(folder.resolve("report.json"), JsonReport.text(run)));
        reports.add(run -> ReportFile.write(folder.resolve("report.html"), HtmlReport.text(run)));
        reports.add(run -> ReportFile.write(folder.resolve("junit.xml"), JUnitReport.text(run)));
        return this;
    }

    /** Adds report.json on a stream. */
    public CompletedRuns json(PrintWriter out) {
        reports.add(run -> {
            out.print(JsonReport.text(run));
            out.flush();
        });
        return this;
    }

    /** Adds the file of deviations that this run found. */
    public CompletedRuns known(Path file) {
        reports.add(run -> KnownFile.write(file, run));
        return this;
    }

    /** Adds annotations in the form that GitHub's runners read from the output of a step. */
    public CompletedRuns annotations(PrintWriter out) {
        reports.add(run -> {
            GitHubReport.annotations(run).forEach(out::println);
            out.flush();
        });
        return this;
    }

    /** Adds a summary in Markdown at the end of a file, which GitHub shows beside a step. */
    public CompletedRuns summary(Path file) {
        reports.add(run -> ReportFile.append(file, GitHubReport.summary(run)));
        return this;
    }

    @Override
    public void accept(RunEvent event) {
        if (event instanceof RunEvent.Started now) {
            started = now;
            begin = clock.instant();
        } else if (event instanceof RunEvent.Decided decided) {
            nanos.put(decided.result().clause().id(), decided.nanos());
        } else if (event instanceof RunEvent.Finished finished) {
            RunEvent.Started first = started;
            if (first == null) {
                throw new IllegalStateException("A run ended that never began.");
            }
            CompletedRun run = new CompletedRun(first, finished, policy, begin, nanos);
            reports.forEach(report -> report.accept(run));
        }
    }
}
