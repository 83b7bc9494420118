package dev.assay.conformance.faults;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands before a server that is as it should be, and bends what goes through: a fault that no server library has to offer. */
final class BendingProxy implements AutoCloseable {

    private static final Set<String> HOP_BY_HOP = Set.of(
            "host",
            "connection",
            "content-length",
            "transfer-encoding",
            "date",
            "upgrade",
            "http2-settings",
            "x-assay-transfer");

    /**
     * A request on its way in.
     *
     * @param target the raw path and query
     */
    record Request(String method, String target, Map<String, String> headers, String body) {

        boolean is(String wanted, String end) {
            return method.equals(wanted) && target.split("\\?", 2)[0].endsWith(end);
        }

        /** The raw path, without the query. */
        String path() {
            return target.split("\\?", 2)[0];
        }

        /** Whether the request is of a method and its raw path begins so. */
        boolean begins(String wanted, String start) {
            return method.equals(wanted) && path().startsWith(start);
        }

        /** Whether the request is a copy. */
        boolean isCopy() {
            return is("POST", "/copy");
        }

        Request withBody(String other) {
            return new Request(method, target, headers, other);
        }

        Request withTarget(String other) {
            return new Request(method, other, headers, body);
        }

        Request withMethod(String other) {
            return new Request(other, target, headers, body);
        }

        Request withHeader(String name, String value) {
            Map<String, String> changed = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            changed.putAll(headers);
            changed.put(name, value);
            return new Request(method, target, changed, body);
        }
    }

    /** A response on its way out. */
    record Response(int status, Map<String, String> headers, String body) {

        boolean isError(String name) {
            return name.equals(headers.get("x-amzn-errortype"));
        }

        Response withStatus(int other) {
            return new Response(other, headers, body);
        }

        Response withBody(String other) {
            return new Response(status, headers, other);
        }

        Response withHeader(String name, String value) {
            Map<String, String> changed = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            changed.putAll(headers);
            changed.put(name, value);
            return new Response(status, changed, body);
        }

        /** The same answer in chunks, its length not told beforehand. */
        Response inChunks() {
            return withHeader("x-assay-transfer", "chunked");
        }

        Response withoutHeader(String name) {
            Map<String, String> changed = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            changed.putAll(headers);
            changed.remove(name);
            return new Response(status, changed, body);
        }
    }

    /** Asks the server behind the proxy. */
    interface Server {
        Response ask(Request request) throws IOException;
    }

    /** What the proxy changes. */
    interface Bend {
        default Request request(Request request) {
            return request;
        }

        default Response response(Request request, Response response) {
            return response;
        }

        /** The whole exchange: for what takes more than one question, or none. */
        default Response exchange(Request request, Server behind) throws IOException {
            return response(request, behind.ask(request(request)));
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(8);
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI behind;
    private final Bend bend;

    BendingProxy(URI behind, Bend bend) throws IOException {
        this.behind = behind;
        this.bend = bend;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Request asked = new Request(
                    exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers, body);
            answer(exchange, bend.exchange(asked, this::forward));
        }
    }

    private Response forward(Request request) throws IOException {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(behind + request.target()))
                .method(
                        request.method(),
                        request.body().isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(request.body()));
        request.headers().forEach((name, value) -> {
            if (!HOP_BY_HOP.contains(name.toLowerCase(Locale.ROOT))) {
                builder.header(name, value);
            }
        });
        try {
            HttpResponse<String> response = client.send(builder.build(), HttpResponse.BodyHandlers.ofString());
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            response.headers().map().forEach((name, values) -> headers.put(name, values.get(0)));
            return new Response(response.statusCode(), headers, response.body());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("The proxy was stopped.", interrupted);
        }
    }

    private static void answer(HttpExchange exchange, Response response) throws IOException {
        response.headers().forEach((name, value) -> {
            if (!HOP_BY_HOP.contains(name.toLowerCase(Locale.ROOT))) {
                exchange.getResponseHeaders().put(name, List.of(value));
            }
        });
        byte[] body = response.body().getBytes(StandardCharsets.UTF_8);
        boolean chunked = "chunked".equals(response.headers().get("x-assay-transfer"));
        long length = chunked ? 0 : body.length;
        exchange.sendResponseHeaders(response.status(), body.length == 0 ? -1 : length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
