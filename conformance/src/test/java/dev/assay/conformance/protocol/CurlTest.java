package dev.assay.conformance.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the commands in a real shell against a server that keeps what it got. */
class CurlTest {

    private record Received(String method, String target, Map<String, String> headers, Body body) {}

    private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::keep);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void keep(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, String.join(",", values)));
        Body body = Body.of(exchange.getRequestBody().readAllBytes());
        received.add(new Received(
                exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers, body));
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    private String baseUrl() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    static Stream<HttpRequestMessage> requests() {
        HttpRequestMessage post = HttpRequestMessage.of("POST", "/cluster-snapshot/arn%3Aaws%2Fid/copy?a=%27b%20&c")
                .withHeader("Content-Type", "application/json");
        return Stream.of(
                HttpRequestMessage.of("GET", "/a/../b/./c//d"),
                HttpRequestMessage.of("HEAD", "/head"),
                HttpRequestMessage.of("DELETE", "/tags/x?tagKeys=%5B1-3%5D&tagKeys=k2"),
                HttpRequestMessage.of("GET", "/globs/{a,b}[1-2]").withTarget("/globs/%7Ba%2Cb%7D"),
                post,
                post.withBody(Body.of("{\"it's\": \"a \\\"quote\\\" $HOME `id` \\n é 😀\"}")),
                post.withBody(Body.of("@not-a-file")),
                post.withBody(Body.of("line one\nline two\n\n")),
                post.withBody(Body.of(new byte[] {0, 1, (byte) 0xFF, '\n', (byte) 0xC3})),
                HttpRequestMessage.of("PUT", "/blob").withBody(Body.of("no content type")),
                HttpRequestMessage.of("GET", "/").withHeader("X-Empty", "").withHeader("X-Quote", "a'b\"c\\d"));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void commandSendsTheRequest(HttpRequestMessage request) throws IOException, InterruptedException {
        Received got = run(Curl.command(baseUrl() + "/", request));
        assertThat(got.method()).isEqualTo(request.method());
        assertThat(got.target()).isEqualTo(request.target());
        assertThat(got.body()).isEqualTo(request.body());
        request.headers()
                .map()
                .forEach((name, values) -> assertThat(got.headers().get(name)).isEqualTo(values.get(0)));
        assertThat(got.headers().containsKey("Content-Type"))
                .isEqualTo(request.headers().firstValue("Content-Type").isPresent());
    }

    @Test
    void credentialsAreLeftOut() {
        HttpRequestMessage request = HttpRequestMessage.of("GET", "/")
                .withHeader("authorization", "AWS4-HMAC-SHA256 Credential=AKID/secret")
                .withHeader("X-Amz-Security-Token", "token");
        String command = Curl.command("http://localhost", request);
        assertThat(command.toLowerCase(Locale.ROOT)).contains("authorization: redacted");
        assertThat(command).doesNotContain("AKID").doesNotContain("token'");
    }

    private Received run(String command) throws IOException, InterruptedException {
        assumeTrue(shell("curl --version") == 0, "curl is not installed");
        assertThat(shell(command)).as(command).isZero();
        Received got = received.poll(10, TimeUnit.SECONDS);
        assertThat(got).as(command).isNotNull();
        return Objects.requireNonNull(got);
    }

    private static int shell(String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("/bin/sh", "-c", command)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .start();
        process.getInputStream().transferTo(OutputStream.nullOutputStream());
        return process.waitFor();
    }
}
