package dev.assay.reference.http;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Turns Vert.x requests into messages and answers into Vert.x responses, within the limits. */
final class ConnectionHandler {
    private static final byte[] NO_BODY = {};

    private final Limits limits;
    private final HttpHandler handler;

    private ConnectionHandler(Limits limits, HttpHandler handler) {
        this.limits = limits;
        this.handler = handler;
    }

    static void install(HttpServer server, Limits limits, AtomicInteger connections, HttpHandler handler) {
        ConnectionHandler installed = new ConnectionHandler(limits, handler);
        server.requestHandler(installed::receive);
        server.invalidRequestHandler(installed::refuseInvalid);
        server.connectionHandler(connection -> {
            int open = connections.incrementAndGet();
            connection.closeHandler(closed -> connections.decrementAndGet());
            if (open > limits.maxConnections()) {
                connection.close();
            }
        });
    }

    private void receive(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && exceeds(length)) {
            refuse(request, 413, tooLarge());
        } else if (length == null && request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null) {
            send(request.response(), handler.handle(message(request, NO_BODY)));
        } else {
            new BodyCollector(request).collect();
        }
    }

    private boolean exceeds(String length) {
        try {
            return Long.parseLong(length.strip()) > limits.maxBodyBytes();
        } catch (NumberFormatException e) {
            // A length that is no number is the decoder's to refuse.
            return false;
        }
    }

    private String tooLarge() {
        return "The body is longer than the " + limits.maxBodyBytes() + " bytes that this server takes.";
    }

    private void refuseInvalid(HttpServerRequest request) {
        Throwable cause = request.decoderResult().cause();
        if (cause instanceof TooLongHttpLineException) {
            refuse(request, 414, "The request line is longer than this server takes.");
        } else if (cause instanceof TooLongHttpHeaderException) {
            refuse(request, 431, "The headers are longer than this server takes.");
        } else {
            refuse(request, 400, "This is no HTTP/1.1 request.");
        }
    }

    /** Answers, then closes the connection: where the next request would begin is not known. */
    private void refuse(HttpServerRequest request, int status, String message) {
        request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        send(request.response(), handler.refuse(status, message))
                .onComplete(sent -> request.connection().close());
    }

    private static Future<Void> send(HttpServerResponse response, HttpResponse answer) {
        response.setStatusCode(answer.status());
        for (HttpResponse.Header header : answer.headers()) {
            response.headers().add(header.name(), header.value());
        }
        return answer.body().length == 0 ? response.end() : response.end(Buffer.buffer(answer.body()));
    }

    private static HttpRequest message(HttpServerRequest request, byte[] body) {
        return new HttpRequest(
                request.method().name(), originForm(request.uri()), new VertxHeaders(request.headers()), body);
    }

    /** A target may be an absolute URI; then the path begins at the slash after the authority. */
    private static String originForm(String uri) {
        int authority = uri.startsWith("/") ? -1 : uri.indexOf("://");
        if (authority < 0) {
            return uri;
        }
        int path = uri.indexOf('/', authority + 3);
        return path < 0 ? "/" : uri.substring(path);
    }

    /** Collects one body, never more of it than the limit. */
    private final class BodyCollector {
        private final HttpServerRequest request;
        private final Buffer received = Buffer.buffer();
        private boolean refused;

        BodyCollector(HttpServerRequest request) {
            this.request = request;
        }

        void collect() {
            request.handler(this::add);
            request.endHandler(end -> finish());
        }

        private void add(Buffer part) {
            if (refused || received.length() + part.length() > limits.maxBodyBytes()) {
                refuseOnce();
            } else {
                received.appendBuffer(part);
            }
        }

        private void refuseOnce() {
            if (!refused) {
                refused = true;
                refuse(request, 413, tooLarge());
            }
        }

        private void finish() {
            if (!refused) {
                send(request.response(), handler.handle(message(request, received.getBytes())));
            }
        }
    }

    private record VertxHeaders(MultiMap map) implements RequestHeaders {
        @Override
        public @Nullable String first(String name) {
            return map.get(name);
        }

        @Override
        public List<String> all(String name) {
            return map.getAll(name);
        }

        @Override
        public Iterable<Map.Entry<String, String>> lines() {
            return map;
        }
    }
}
