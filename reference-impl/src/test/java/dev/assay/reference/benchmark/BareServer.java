package dev.assay.reference.benchmark;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;

/** Vert.x alone, answering every request with the same body: the most that a server on it can do. */
final class BareServer {
    private static final String BODY = "{\"snapshot\":{\"snapshotName\":\"" + "x".repeat(500) + "\"}}";

    private BareServer() {}

    public static void main(String[] arguments) {
        Vertx vertx = Vertx.vertx();
        int port = Integer.parseInt(arguments[0]);
        int loops = Runtime.getRuntime().availableProcessors();
        vertx.deployVerticle(() -> new Loop(port), new DeploymentOptions().setInstances(loops))
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        System.out.println("ready");
    }

    private static final class Loop extends VerticleBase {
        private final int port;

        Loop(int port) {
            this.port = port;
        }

        @Override
        public Future<?> start() {
            Buffer body = Buffer.buffer(BODY);
            return vertx.createHttpServer()
                    .requestHandler(request -> request.body()
                            .onSuccess(received -> request.response()
                                    .putHeader("Content-Type", "application/json")
                                    .end(body)))
                    .listen(port, "127.0.0.1");
        }
    }
}
