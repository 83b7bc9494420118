package dev.assay.reference.http;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** A running HTTP/1.1 server: one event loop for each processor, all on one port. */
public final class HttpTransport implements AutoCloseable {
    private static final Duration DRAIN = Duration.ofSeconds(2);

    private final Vertx vertx;
    private final List<HttpServer> servers;
    private final int port;
    private final AtomicBoolean closed = new AtomicBoolean();

    private HttpTransport(Vertx vertx, List<HttpServer> servers, int port) {
        this.vertx = vertx;
        this.servers = servers;
        this.port = port;
    }

    /**
     * Starts a server.
     *
     * @param host the address to listen at
     * @param port the port, 0 for a free one
     * @throws IOException if the address cannot be listened at
     */
    public static HttpTransport start(String host, int port, Limits limits, HttpHandler handler) throws IOException {
        int loops = Runtime.getRuntime().availableProcessors();
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(loops));
        AtomicInteger connections = new AtomicInteger();
        Queue<HttpServer> servers = new ConcurrentLinkedQueue<>();
        // To Vert.x a negative port is a free one that all instances of a verticle share.
        int sharedPort = port == 0 ? -1 : port;
        Supplier<VerticleBase> loop = () -> new VerticleBase() {
            @Override
            public Future<?> start() {
                HttpServer server = vertx.createHttpServer(options(limits));
                ConnectionHandler.install(server, limits, connections, handler);
                servers.add(server);
                return server.listen(sharedPort, host);
            }
        };
        try {
            await(vertx.deployVerticle(loop, new DeploymentOptions().setInstances(loops)));
        } catch (CompletionException e) {
            vertx.close();
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new IOException("Cannot listen at " + host + ":" + port + ": " + cause.getMessage(), e);
        }
        return new HttpTransport(vertx, List.copyOf(servers), servers.element().actualPort());
    }

    private static HttpServerOptions options(Limits limits) {
        return new HttpServerOptions()
                .setMaxInitialLineLength(limits.maxRequestLineBytes())
                .setMaxHeaderSize(limits.maxHeaderBytes())
                .setIdleTimeout(
                        (int) Math.min(Integer.MAX_VALUE, limits.idleTimeout().toMillis()))
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setHandle100ContinueAutomatically(true)
                .setHttp2ClearTextEnabled(false);
    }

    public int port() {
        return port;
    }

    /** Takes no more connections, lets running calls end for a short while, then stops. Once closed it stays closed. */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        for (HttpServer server : servers) {
            await(server.shutdown(DRAIN));
        }
        await(vertx.close());
    }

    private static <T> void await(Future<T> future) {
        future.toCompletionStage().toCompletableFuture().join();
    }
}
