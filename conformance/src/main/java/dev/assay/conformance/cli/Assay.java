package dev.assay.conformance.cli;

import dev.assay.conformance.endpoint.ConfigurationException;
import dev.assay.conformance.endpoint.TransportException;
import dev.assay.model.contract.ContractException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code assay}. */
@Command(
        name = "assay",
        description = "Prove any endpoint against its Smithy contract.",
        mixinStandardHelpOptions = true,
        version = "assay 0.1.0",
        subcommands = {CheckCommand.class, ClausesCommand.class, ReplayCommand.class, ReportCommand.class},
        footer = {
            "",
            "Further commands, each with its own --help:",
            "  serve      Run the reference implementation as a local emulator.",
            "  generate   Make Java types, OpenAPI documents and clients from a model.",
            "",
            "Exit codes: 0 conformant, 1 not conformant, 2 usage or configuration, 3 the run could not be made or finished, 130 it was ended by Ctrl-C."
        })
public final class Assay implements Runnable {

    /** Exit code of a mistake in the command or in a file that it names. */
    static final int USAGE = 2;

    /** Exit code of a run that could not be made or finished. */
    static final int NOT_FINISHED = 3;

    @Spec
    private CommandSpec spec;

    /** Made by picocli, which sets the specification. */
    @SuppressWarnings("NullAway.Init") // picocli injects the specification before anything runs
    Assay() {}

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        int code = commandLine().execute(arguments);
        System.out.flush();
        System.exit(code);
    }

    /** The command line, with plain errors and the exit codes of this program. */
    static CommandLine commandLine() {
        return new CommandLine(new Assay())
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler(Assay::usage)
                .setExecutionExceptionHandler((failure, command, parsed) -> explain(failure, command.getErr()));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command, such as check.");
    }

    private static int usage(ParameterException mistake, String[] arguments) {
        PrintWriter err = mistake.getCommandLine().getErr();
        err.println("assay: " + mistake.getMessage());
        err.println("Try 'assay --help', or '--help' behind a command.");
        err.flush();
        return USAGE;
    }

    /** A sentence for what the user can mend; whatever else is a fault of this program and keeps its trace. */
    private static int explain(Exception failure, PrintWriter err) throws Exception {
        if (failure instanceof ContractException broken) {
            err.println("assay: " + broken.getMessage());
            broken.details().forEach(detail -> err.println("  " + detail));
        } else if (failure instanceof ConfigurationException
                || failure instanceof TransportException
                || failure instanceof StartException) {
            err.println("assay: " + failure.getMessage());
        } else if (failure instanceof UncheckedIOException unwritten) {
            err.println("assay: " + unwritten.getMessage() + " "
                    + Objects.requireNonNull(unwritten.getCause()).getMessage());
        } else {
            throw failure;
        }
        err.flush();
        return failure instanceof TransportException || failure instanceof StartException ? NOT_FINISHED : USAGE;
    }
}
