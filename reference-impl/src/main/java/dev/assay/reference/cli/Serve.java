package dev.assay.reference.cli;

import dev.assay.reference.ReferenceServer;
import dev.assay.reference.ReferenceServerBuilder;
import dev.assay.reference.http.Limits;
import dev.assay.reference.seed.Seed;
import dev.assay.reference.seed.SeedException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code assay serve}: runs until it is told to stop. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        version = "Assay 0.1.0",
        description = {
            "Serves the reference implementation of DocumentDB Elastic Clusters' snapshot copies on this machine.",
            "Everything is in memory and gone when the server stops. One server holds all regions: a call goes to the region of its signature."
        },
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:stopped as asked",
            "2:an option or the seed file is wrong",
            "3:the server could not be started"
        })
public final class Serve implements Callable<Integer> {
    static final int EXIT_USAGE = 2;
    static final int EXIT_NOT_STARTED = 3;

    private final boolean ownsProcess;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "0",
            description = "Port; 0, the default, takes a free one.")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Address to listen at. Default: ${DEFAULT-VALUE}, which only this machine reaches.")
    private String host = "";

    @Option(
            names = "--region",
            paramLabel = "NAME",
            defaultValue = "us-east-1",
            description = "Region of calls that are not signed. Default: ${DEFAULT-VALUE}.")
    private String region = "";

    @Option(
            names = "--account",
            paramLabel = "ID",
            defaultValue = "123456789012",
            description = "Account that owns everything. Default: ${DEFAULT-VALUE}.")
    private String account = "";

    @Option(
            names = "--transition-ms",
            paramLabel = "N",
            defaultValue = "0",
            description =
                    "Milliseconds for which a resource is being made, copied or deleted. Default: ${DEFAULT-VALUE}.")
    private long transitionMillis;

    @Option(
            names = "--quota",
            paramLabel = "N",
            description = "Manual snapshots a region may hold. Default: any number.")
    private @Nullable Integer quota;

    @Option(names = "--rate-limit", paramLabel = "N", description = "Calls a second. Default: any number.")
    private @Nullable Double rateLimit;

    @Option(
            names = "--deny-access-key",
            paramLabel = "KEY",
            description = "Access key without any permission. Can be given several times.")
    private List<String> deniedKeys = List.of();

    @Option(
            names = "--require-signature",
            description = "Refuse calls that are not signed with --access-key and --secret-key.")
    private boolean requireSignature;

    @Option(names = "--access-key", paramLabel = "KEY", description = "The access key for --require-signature.")
    private @Nullable String accessKey;

    @Option(
            names = "--secret-key",
            paramLabel = "KEY",
            description = "The secret key for --require-signature. Without a value it is asked for.",
            arity = "0..1",
            interactive = true)
    private @Nullable String secretKey;

    @Option(
            names = "--inject",
            paramLabel = "ERROR=PROBABILITY",
            description =
                    "Fail calls with an error by chance, such as InternalServerException=0.1. Can be given several times.")
    private Map<String, Double> injected = new LinkedHashMap<>();

    @Option(
            names = "--inject-seed",
            paramLabel = "N",
            defaultValue = "0",
            description = "Which run of injected errors there is. Default: ${DEFAULT-VALUE}.")
    private long injectSeed;

    @Option(
            names = "--seed-file",
            paramLabel = "FILE",
            description = {
                "Clusters and snapshots that are there from the beginning, as JSON:",
                "{\"clusters\": [{\"clusterName\": …}], \"snapshots\": [{\"snapshotName\": …, \"kmsKeyId\": \"\", \"status\": …, \"region\": …}]}",
                "Only the names are required. A snapshot with an empty kmsKeyId is unencrypted."
            })
    private @Nullable Path seedFile;

    @Option(
            names = "--max-body",
            paramLabel = "BYTES",
            defaultValue = "1048576",
            description = "Longest body taken. Default: ${DEFAULT-VALUE}.")
    private int maxBody;

    @Option(
            names = "--idle-timeout",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "How long a connection may be silent. Default: ${DEFAULT-VALUE}.")
    private long idleTimeout;

    @Option(
            names = "--stop-on-stdin-close",
            description =
                    "Stop when standard input is closed, so that the server ends with the process that started it.")
    private boolean stopOnStdinClose;

    private Serve(boolean ownsProcess) {
        this.ownsProcess = ownsProcess;
    }

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        Logger.getLogger("").setLevel(Level.OFF);
        System.exit(commandLine(true).execute(arguments));
    }

    /** The command as it runs inside another program: a signal to the process is that program's business. */
    public static CommandLine commandLine() {
        return commandLine(false);
    }

    private static CommandLine commandLine(boolean ownsProcess) {
        CommandLine commandLine = new CommandLine(new Serve(ownsProcess));
        commandLine.setParameterExceptionHandler((wrong, arguments) -> {
            PrintWriter err = wrong.getCommandLine().getErr();
            err.println(wrong.getMessage());
            err.println("Try --help for the options.");
            err.flush();
            return EXIT_USAGE;
        });
        return commandLine;
    }

    @Override
    public Integer call() throws InterruptedException {
        CommandLine commandLine = Objects.requireNonNull(spec).commandLine();
        CountDownLatch stop = new CountDownLatch(1);
        try (ReferenceServer server = setUp(commandLine).start()) {
            announce(server, commandLine);
            awaitStop(server, stop);
            return 0;
        } catch (IOException e) {
            commandLine.getErr().println(e.getMessage() + ". Is the port taken? --port 0 takes a free one.");
            return EXIT_NOT_STARTED;
        } catch (SeedException | IllegalArgumentException e) {
            throw new ParameterException(commandLine, String.valueOf(e.getMessage()), e);
        }
    }

    private ReferenceServerBuilder setUp(CommandLine commandLine) {
        ReferenceServerBuilder builder = ReferenceServer.builder()
                .host(host)
                .port(port)
                .region(region)
                .account(account)
                .transition(Duration.ofMillis(transitionMillis))
                .limits(Limits.DEFAULT.withMaxBodyBytes(maxBody).withIdleTimeout(Duration.ofSeconds(idleTimeout)))
                .injectSeed(injectSeed)
                .faultLog((requestId, fault) -> commandLine
                        .getErr()
                        .println("Fault of the server in the call " + requestId + ": "
                                + fault.getClass().getName()));
        if (quota != null) {
            builder.quota(quota);
        }
        if (rateLimit != null) {
            builder.rateLimit(rateLimit);
        }
        deniedKeys.forEach(builder::denyAccessKey);
        injected.forEach(builder::inject);
        if (seedFile != null) {
            builder.seed(Seed.read(seedFile));
        }
        requireSignature(builder);
        return builder;
    }

    private void requireSignature(ReferenceServerBuilder builder) {
        if (!requireSignature) {
            return;
        }
        if (accessKey == null || secretKey == null) {
            throw new IllegalArgumentException("--require-signature needs --access-key and --secret-key.");
        }
        builder.requireSignature(accessKey, secretKey);
    }

    private void announce(ReferenceServer server, CommandLine commandLine) {
        PrintWriter out = commandLine.getOut();
        out.println("Assay reference implementation ready at " + server.url());
        out.flush();
        PrintWriter err = commandLine.getErr();
        err.println("Point a client at it:");
        err.println("  AWS CLI and SDKs  export AWS_ENDPOINT_URL_DOCDB_ELASTIC=" + server.url());
        err.println("  AWS SDK for Java  DocDbElasticClient.builder().endpointOverride(URI.create(\"" + server.url()
                + "\"))");
        err.println("  boto3             boto3.client(\"docdb-elastic\", endpoint_url=\"" + server.url() + "\")");
        err.println("  Documentation     " + server.documentation() + " in a browser, with requests to try");
        err.println("Any credentials will do" + (requireSignature ? " that are the given ones." : ".")
                + " Ctrl+C stops it.");
        err.flush();
    }

    private void awaitStop(ReferenceServer server, CountDownLatch stop) throws InterruptedException {
        if (ownsProcess) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stopAsAsked(server), "stop"));
        }
        if (stopOnStdinClose) {
            Thread watcher = new Thread(() -> StandardInput.awaitEnd(stop), "stdin");
            watcher.setDaemon(true);
            watcher.start();
        }
        stop.await();
    }

    /** A signal to stop is no failure: without this the exit code would be the signal's. */
    private static void stopAsAsked(ReferenceServer server) {
        server.close();
        Runtime.getRuntime().halt(0);
    }
}
