package dev.assay.reference.benchmark;

import dev.assay.reference.cli.Serve;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Copies a snapshot again and again over 32 connections, with all checks on, and does the same with a server that checks nothing. Prints
 * copies a second and processor time for each, and the ratio. Run it with {@code benchmark.sh}.
 */
public final class CopyBenchmark {
    private static final int CONNECTIONS = 32;
    private static final Duration WARM_UP = Duration.ofSeconds(8);
    private static final Duration MEASURED = Duration.ofSeconds(8);
    private static final String SOURCE = "arn:aws:docdb-elastic:us-east-1:123456789012:cluster-snapshot/source";
    private static final String SEED = "{\"snapshots\":[{\"snapshotName\":\"source\",\"snapshotArn\":\"" + SOURCE
            + "\",\"kmsKeyId\":\"alias/k\",\"tags\":{\"team\":\"billing\"}}]}";

    private CopyBenchmark() {}

    private record Figures(double callsPerSecond, double cpuMicros) {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path seed = Files.createTempFile("seed", ".json");
        try {
            Files.writeString(seed, SEED);
            int port = freePort();
            Figures bare = measure(List.of(BareServer.class.getName(), Integer.toString(port)), port);
            port = freePort();
            Figures full = measure(
                    List.of(Serve.class.getName(), "--port", Integer.toString(port), "--seed-file", seed.toString()),
                    port);
            print("bare Vert.x", bare);
            print("reference", full);
            System.out.printf(
                    "ratio            %5.2f of the throughput, %4.2f times the processor time%n",
                    full.callsPerSecond() / bare.callsPerSecond(), full.cpuMicros() / bare.cpuMicros());
        } finally {
            Files.delete(seed);
        }
    }

    private static void print(String name, Figures figures) {
        System.out.printf(
                "%-14s %9.0f copies/s  %6.1f µs of processor time a copy%n",
                name, figures.callsPerSecond(), figures.cpuMicros());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static Figures measure(List<String> mainClass, int port) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(mainClass);
        Process server = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Vertx vertx = Vertx.vertx();
        try (BufferedReader out = server.inputReader()) {
            if (out.readLine() == null) {
                throw new IOException("The server did not start: " + command);
            }
            return load(vertx, server.toHandle(), port);
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
            server.destroy();
            server.waitFor();
        }
    }

    private static Figures load(Vertx vertx, ProcessHandle server, int port) throws InterruptedException {
        AtomicLong done = new AtomicLong();
        HttpClient client = vertx.createHttpClient(new PoolOptions().setHttp1MaxSize(CONNECTIONS));
        for (int i = 0; i < CONNECTIONS; i++) {
            call(client, port, done, new AtomicLong(i * 100_000_000L));
        }
        waitFor(WARM_UP);
        long before = done.get();
        Duration cpuBefore = cpu(server);
        long start = System.nanoTime();
        waitFor(MEASURED);
        double seconds = (System.nanoTime() - start) / 1e9;
        long calls = done.get() - before;
        Figures figures =
                new Figures(calls / seconds, cpu(server).minus(cpuBefore).toNanos() / 1e3 / calls);
        // A negative count tells the connections to make no further call.
        done.set(Long.MIN_VALUE);
        return figures;
    }

    private static void waitFor(Duration duration) throws InterruptedException {
        new CountDownLatch(1).await(duration.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static Duration cpu(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** One connection's worth of load: the next call begins when the last one has ended. */
    private static void call(HttpClient client, int port, AtomicLong done, AtomicLong next) {
        String path = "/cluster-snapshot/" + URLEncoder.encode(SOURCE, StandardCharsets.UTF_8) + "/copy";
        Buffer body = Buffer.buffer("{\"targetSnapshotName\":\"copy-" + next.incrementAndGet()
                + "\",\"copyTags\":true,\"tags\":{\"stage\":\"test\"}}");
        client.request(HttpMethod.POST, port, "127.0.0.1", path)
                .compose(request ->
                        request.putHeader("Content-Type", "application/json").send(body))
                .compose(response -> expect(response).body())
                .onSuccess(answer -> {
                    if (done.incrementAndGet() > 0) {
                        call(client, port, done, next);
                    }
                });
    }

    private static HttpClientResponse expect(HttpClientResponse response) {
        if (response.statusCode() != 200) {
            throw new IllegalStateException("A copy failed with " + response.statusCode());
        }
        return response;
    }
}
