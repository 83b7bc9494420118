package dev.assay.conformance.cli;

import dev.assay.conformance.endpoint.ConfigurationException;
import dev.assay.conformance.report.CompletedRuns;
import dev.assay.conformance.report.ConsoleReport;
import dev.assay.conformance.report.ExchangeLog;
import dev.assay.conformance.report.Known;
import dev.assay.conformance.report.KnownFile;
import dev.assay.conformance.report.Policy;
import dev.assay.conformance.suite.RunEvent;
import dev.assay.model.contract.Contract;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** What fails a run, and what is told of it in which form. */
final class ReportOptions {

    /** The forms in which a run is told of on standard output. */
    enum Format {
        /** For people. */
        text,
        /** As report.json. */
        json,
        /** Not at all: the exit code tells, and the reports. */
        quiet
    }

    @Option(
            names = "--report",
            paramLabel = "DIR",
            description = "Write report.html, report.json and junit.xml into this folder.")
    private @Nullable Path folder;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "What goes to standard output: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private Format format = Format.text;

    @Option(
            names = "--known",
            paramLabel = "FILE",
            description = "Deviations that are known and accepted, as YAML: they are tested, and do not fail the run.")
    private @Nullable Path known;

    @Option(
            names = "--write-known",
            paramLabel = "FILE",
            description = "Write the deviations of this run into such a file.")
    private @Nullable Path writeKnown;

    @Option(
            names = "--exchanges",
            paramLabel = "FILE",
            description = "Write every request and answer into this file, an exchange a line, as JSON.")
    private @Nullable Path exchanges;

    @Option(names = "--strict", description = "A broken SHOULD fails the run too.")
    private boolean strict;

    @Option(names = "--verbose", description = "Show every clause with its verdict, and every failure in full.")
    private boolean verbose;

    /** What fails the run; known deviations that the contract does not speak of are refused. */
    Policy policy(Contract contract) {
        Known deviations = known == null ? Known.NONE : KnownFile.read(known, LocalDate.now(Clock.systemUTC()));
        deviations.requireMatches(contract.clauses());
        return new Policy(strict, deviations);
    }

    /** Refuses what a run without verdicts cannot give. */
    void requireNoVerdicts() {
        boolean asked = folder != null
                || known != null
                || writeKnown != null
                || exchanges != null
                || strict
                || format != Format.text;
        if (asked) {
            throw new ConfigurationException("--dry-run judges nothing and writes no report: leave --report, --format,"
                    + " --known, --write-known, --exchanges and --strict out.");
        }
    }

    /** Whether everything is to be shown in full. */
    boolean verbose() {
        return verbose;
    }

    /** What writes the exchanges of the run down; empty where nobody asks for them. */
    Optional<ExchangeLog> exchanges() {
        return Optional.ofNullable(exchanges).map(ExchangeLog::begin);
    }

    /** What listens to the run. */
    Consumer<RunEvent> reports(Policy policy, CommandSpec spec) {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        CompletedRuns completed = new CompletedRuns(policy, Clock.systemUTC());
        List<Consumer<RunEvent>> reports = new ArrayList<>(List.of(completed));
        if (folder != null) {
            completed.files(folder);
        }
        if (writeKnown != null) {
            completed.known(writeKnown);
        }
        switch (format) {
            case text -> reports.add(new ConsoleReport(out, err, style(policy, spec)));
            case json -> {
                completed.json(out);
                reports.add(new ConsoleReport(nowhere(), err, style(policy, spec)));
            }
            case quiet -> reports.add(new ConsoleReport(nowhere(), nowhere(), style(policy, spec)));
        }
        gitHub(completed, format == Format.text ? out : err);
        return event -> reports.forEach(report -> report.accept(event));
    }

    private static PrintWriter nowhere() {
        return new PrintWriter(Writer.nullWriter());
    }

    private ConsoleReport.Style style(Policy policy, CommandSpec spec) {
        boolean terminal = Terminal.isThere();
        int width = terminal ? spec.commandLine().getUsageHelpWidth() : 0;
        return new ConsoleReport.Style(
                terminal, CommandLine.Help.Ansi.AUTO.enabled(), width, verbose, policy, Optional.ofNullable(folder));
    }

    private static void gitHub(CompletedRuns completed, PrintWriter out) {
        if ("true".equals(System.getenv("GITHUB_ACTIONS"))) {
            completed.annotations(out);
            String summary = System.getenv("GITHUB_STEP_SUMMARY");
            if (summary != null && !summary.isEmpty()) {
                completed.summary(Path.of(summary));
            }
        }
    }
}
