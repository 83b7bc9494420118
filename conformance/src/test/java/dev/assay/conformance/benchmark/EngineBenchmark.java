package dev.assay.conformance.benchmark;

import dev.assay.conformance.endpoint.HttpTransport;
import dev.assay.conformance.endpoint.Target;
import dev.assay.conformance.endpoint.Transport;
import dev.assay.conformance.protocol.HttpRequestMessage;
import dev.assay.conformance.protocol.restjson.RestJson1Protocol;
import dev.assay.conformance.suite.Options;
import dev.assay.conformance.suite.RunEvent;
import dev.assay.conformance.suite.Session;
import dev.assay.conformance.suite.runner.Runner;
import dev.assay.conformance.verdict.Verdict;
import dev.assay.model.clause.Clause;
import dev.assay.model.clause.ClauseId;
import dev.assay.model.clause.ClauseKind;
import dev.assay.model.contract.Contract;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import software.amazon.smithy.model.node.Node;

/**
 * Runs modelled clauses against a server that answers at once, and sends as many requests in a plain loop over the same client and
 * connections. Prints requests a second of both and the ratio, and the heap in use as the cases grow. Run it with {@code benchmark.sh}.
 */
public final class EngineBenchmark {

    private static final long SEED = 1;
    private static final int ROUNDS = 3;
    private static final int OPERATIONS_OF_A_ROUND = 20;
    private static final int OPERATIONS_FOR_MEMORY = 600;
    private static final int TRIES = Options.DEFAULT_TRIES;

    /** The clauses that the server can judge. */
    private static final Set<ClauseKind> KINDS =
            EnumSet.of(ClauseKind.REQUIRED, ClauseKind.LENGTH, ClauseKind.PATTERN, ClauseKind.RANGE, ClauseKind.ENUM);

    private final URI url;
    private final Transport transport;

    private EngineBenchmark(URI url) {
        this.url = url;
        this.transport = new HttpTransport(url, Target.of(url).timeout());
    }

    /** Takes {@code speed} or {@code memory} to do only that. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Process server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        InstantServer.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out = server.inputReader()) {
            EngineBenchmark benchmark = new EngineBenchmark(URI.create(out.readLine()));
            List<String> wanted = List.of(arguments);
            if (wanted.isEmpty() || wanted.contains("speed")) {
                benchmark.speed();
            }
            if (wanted.isEmpty() || wanted.contains("memory")) {
                benchmark.memory();
            }
        } finally {
            server.destroy();
            server.waitFor();
        }
    }

    private void speed() throws IOException {
        Contract contract = BenchmarkModel.of(OPERATIONS_OF_A_ROUND);
        for (int round = 0; round <= ROUNDS; round++) {
            RunEvent.Finished run = run(contract, event -> {});
            double suite = run.requests() / (run.nanos() / 1e9);
            double plain = plain(contract, run.requests());
            System.out.printf(
                    "%-8s suite %6.0f requests/s   plain loop %6.0f requests/s   ratio %.2f   (%d requests)%n",
                    round == 0 ? "warm-up" : "round " + round, suite, plain, suite / plain, run.requests());
        }
    }

    /** Requests a second of a loop that sends one valid request again and again. */
    private double plain(Contract contract, long count) {
        HttpRequestMessage request = new RestJson1Protocol(contract.model(), contract.service())
                .encode(
                        contract.operations().get(0),
                        Node.objectNode().withMember("name", "assay-benchmark").withMember("size", 7));
        long start = System.nanoTime();
        for (long i = 0; i < count; i++) {
            if (transport.send(request).status() != 200) {
                throw new IllegalStateException("The server refused a valid request.");
            }
        }
        return count / ((System.nanoTime() - start) / 1e9);
    }

    private RunEvent.Finished run(Contract contract, Consumer<RunEvent> events) {
        Session session = new Session(
                contract,
                new RestJson1Protocol(contract.model(), contract.service()),
                Target.of(url),
                Options.builder(SEED)
                        .selected(id -> isJudged(contract, id))
                        .tries(TRIES)
                        .build(),
                transport);
        RunEvent.Finished[] end = new RunEvent.Finished[1];
        new Runner(session, event -> {
                    events.accept(event);
                    if (event instanceof RunEvent.Finished finished) {
                        end[0] = finished;
                    }
                })
                .run();
        long broken = end[0].results().stream()
                .filter(result -> result.verdict() == Verdict.FAIL || result.verdict() == Verdict.ERROR)
                .peek(result ->
                        System.out.println(result.clause().id() + " " + result.reason() + " " + result.finding()))
                .count();
        if (broken > 0) {
            throw new IllegalStateException("The server that is measured against does not keep its model.");
        }
        return end[0];
    }

    private static boolean isJudged(Contract contract, ClauseId id) {
        return contract.clause(id).map(Clause::kind).filter(KINDS::contains).isPresent();
    }

    private void memory() throws IOException {
        Contract contract = BenchmarkModel.of(OPERATIONS_FOR_MEMORY);
        long[] next = {1_000};
        RunEvent.Finished run = run(contract, event -> {
            if (event instanceof RunEvent.Progress progress && progress.requests() >= next[0]) {
                System.out.printf("%7d cases: %5.1f MB of heap in use%n", progress.requests(), heap() / 1e6);
                next[0] *= 10;
            }
        });
        System.out.printf("%7d cases: %5.1f MB of heap in use, at the end%n", run.requests(), heap() / 1e6);
    }

    private static long heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
