package dev.assay.conformance.benchmark;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.regex.Pattern;

/** A server that answers at once: it judges the body of {@link BenchmarkModel} by one regular expression and does nothing else. */
public final class InstantServer {

    /** What a valid body looks like, whatever the order and the white space that JSON leaves open: the suite leaves none open. */
    private static final Pattern VALID = Pattern.compile(
            "\\{\"name\":\"[a-z0-9-]{3,40}\"(,\"note\":\"[^\"\\\\]{1,20}\")?(,\"size\":([1-9][0-9]?|100))?(,\"kind\":\"(SMALL|LARGE)\")?\\}");

    private static final Buffer DONE = Buffer.buffer("{}");
    private static final Buffer REFUSED = Buffer.buffer("{\"message\":\"no\"}");

    private InstantServer() {}

    /** Prints its URL when it is ready, and ends when its standard input does. */
    public static void main(String[] arguments) throws java.io.IOException {
        Vertx vertx = Vertx.vertx();
        int port = vertx.createHttpServer()
                .requestHandler(request -> request.bodyHandler(body -> answer(request, body)))
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();
        System.out.println("http://127.0.0.1:" + port);
        int read = System.in.read();
        while (read >= 0) {
            read = System.in.read();
        }
        vertx.close();
    }

    private static void answer(HttpServerRequest request, Buffer body) {
        request.response().putHeader("Content-Type", "application/json");
        if (VALID.matcher(body.toString()).matches()) {
            request.response().end(DONE);
        } else {
            request.response()
                    .setStatusCode(400)
                    .putHeader("x-amzn-errortype", "ValidationException")
                    .end(REFUSED);
        }
    }
}
