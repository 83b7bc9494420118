package dev.assay.codegen.cli;

import dev.assay.codegen.openapi.DocumentVersion;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code assay generate}. */
@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        description = "Generates code and documents from a Smithy model.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {Generate.Types.class, Generate.OpenApi.class, GenerateClient.class, GenerateDocs.class},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everything is generated",
            "2:the command line is wrong or the model is broken",
            "3:the run could not be finished"
        })
public final class Generate {
    /** Held, because the JDK forgets the level of a logger that nobody holds. */
    private static final Logger SMITHY_LOG = Logger.getLogger("software.amazon.smithy");

    static final int EXIT_USAGE = 2;
    static final int EXIT_UNFINISHED = 3;

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** Runs the command in this process, with errors on standard error, and returns the exit code. */
    public static int run(String... arguments) {
        return commandLine().execute(arguments);
    }

    static CommandLine commandLine() {
        SMITHY_LOG.setLevel(Level.WARNING);
        CommandLine commandLine = new CommandLine(new Generate());
        commandLine.setExecutionExceptionHandler((failure, command, result) -> {
            if (failure instanceof GenerationException known) {
                command.getErr().println(known.getMessage());
                return known.exitCode();
            }
            throw failure;
        });
        return commandLine;
    }

    /** What every kind of generation is told. */
    static final class Source {
        @Option(
                names = "--model",
                arity = "1..*",
                paramLabel = "PATH",
                description = "Smithy files, JSON ASTs, folders or jars of the model. Default: Assay's own model.")
        private List<Path> models = List.of();

        @Option(
                names = "--service",
                paramLabel = "ID",
                description = "Shape ID or name of the service. Default: the only one of the model.")
        private @Nullable String service;

        @Option(
                names = "--out",
                required = true,
                paramLabel = "DIR",
                description = "Folder for the files. Files in it that were not generated are left alone.")
        private Path out = Path.of("");

        ModelSource model() {
            return new ModelSource(models, Generate.class.getClassLoader());
        }

        boolean isOwnModel() {
            return models.isEmpty();
        }

        Optional<String> service() {
            return Optional.ofNullable(service);
        }

        Path out() {
            return out;
        }

        void report(CommandSpec spec, int changes) {
            spec.commandLine()
                    .getOut()
                    .println(changes == 0 ? "Up to date: " + out : changes + " file(s) changed in " + out);
        }
    }

    /** The command {@code assay generate types}. */
    @Command(
            name = "types",
            mixinStandardHelpOptions = true,
            description = "Generates Java 17 types and a service interface.")
    static final class Types implements Runnable {
        @Spec
        private @Nullable CommandSpec spec;

        @Mixin
        private Source source = new Source();

        @Option(
                names = "--package",
                paramLabel = "NAME",
                description = "Package of the types. Default: the namespace of the service.")
        private @Nullable String packageName;

        @Override
        public void run() {
            int changes =
                    Generation.types(source.model(), source.service(), Optional.ofNullable(packageName), source.out());
            source.report(Objects.requireNonNull(spec), changes);
        }
    }

    /** The command {@code assay generate openapi}. */
    @Command(
            name = "openapi",
            mixinStandardHelpOptions = true,
            description = "Generates an OpenAPI document with the clauses in it, and a list of what it cannot say.")
    static final class OpenApi implements Runnable {
        @Spec
        private @Nullable CommandSpec spec;

        @Mixin
        private Source source = new Source();

        @Option(
                names = "--openapi-version",
                paramLabel = "VERSION",
                description = "3.1.0, 3.0.3 or 3.0.2. Default: ${DEFAULT-VALUE}.",
                defaultValue = "3.1.0")
        private String version = "3.1.0";

        @Override
        public void run() {
            DocumentVersion wanted;
            try {
                wanted = DocumentVersion.of(version);
            } catch (IllegalArgumentException unknown) {
                throw GenerationException.usage(String.valueOf(unknown.getMessage()), unknown);
            }
            Generation.OpenApiResult result =
                    Generation.openApi(source.model(), source.service(), wanted, source.out());
            CommandSpec command = Objects.requireNonNull(spec);
            source.report(command, result.changes());
            command.commandLine()
                    .getOut()
                    .println(result.losses() + " thing(s) that OpenAPI cannot say are listed in openapi-losses.json");
        }
    }
}
