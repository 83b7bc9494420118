package dev.assay.conformance.cli;

import dev.assay.conformance.report.PublishedSchema;
import dev.assay.conformance.report.Recorded;
import dev.assay.conformance.report.ReportDiff;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code assay report}: what is done with reports. */
@Command(
        name = "report",
        description = "Compare reports, or print the JSON Schema of report.json.",
        mixinStandardHelpOptions = true)
final class ReportCommand implements Runnable {

    private static final int WORSE = 1;

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli injects the specification before anything runs
    ReportCommand() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name what to do: diff or schema.");
    }

    @Command(
            name = "diff",
            description = "Say what got better and worse between two reports. Exit code 1 if anything got worse.",
            mixinStandardHelpOptions = true)
    int diff(
            @Parameters(paramLabel = "OLD", description = "A report.json, or the folder that holds it.") Path older,
            @Parameters(paramLabel = "NEW", description = "The newer one.") Path newer) {
        ReportDiff diff = ReportDiff.of(Recorded.read(older), Recorded.read(newer));
        PrintWriter out = spec.commandLine().getOut();
        tell(out, "Worse", diff.worse());
        tell(out, "Better", diff.better());
        tell(out, "Changed", diff.changed());
        tell(out, "New", diff.added());
        tell(out, "Gone", diff.gone());
        out.printf(
                "%d worse, %d better, %d changed, %d new, %d gone.%n",
                diff.worse().size(),
                diff.better().size(),
                diff.changed().size(),
                diff.added().size(),
                diff.gone().size());
        out.flush();
        return diff.isWorse() ? WORSE : 0;
    }

    private static void tell(PrintWriter out, String title, List<ReportDiff.Change> changes) {
        if (!changes.isEmpty()) {
            out.println(title + ":");
            changes.forEach(change -> out.printf(
                    "  %-8s → %-8s  %s%s%n",
                    change.before(),
                    change.after(),
                    change.clause(),
                    change.actual().isEmpty() ? "" : "  " + change.actual().replaceAll("\\p{Cntrl}", " ")));
            out.println();
        }
    }

    @Command(name = "schema", description = "Print the JSON Schema of report.json.", mixinStandardHelpOptions = true)
    int schema() {
        PrintWriter out = spec.commandLine().getOut();
        out.print(PublishedSchema.text());
        out.flush();
        return 0;
    }
}
