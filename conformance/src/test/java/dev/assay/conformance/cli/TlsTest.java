package dev.assay.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.conformance.endpoint.Certificates;
import dev.assay.conformance.endpoint.HttpTransport;
import dev.assay.conformance.endpoint.TunnelProxy;
import dev.assay.conformance.protocol.Body;
import dev.assay.conformance.protocol.HttpRequestMessage;
import dev.assay.conformance.protocol.HttpResponseMessage;
import dev.assay.reference.ReferenceServer;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ClientAuth;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs against the reference implementation behind TLS with a certificate of a private authority. */
@Timeout(120)
class TlsTest {

    private static final Queue<String> VERSIONS = new ConcurrentLinkedQueue<>();

    @TempDir
    private static Path folder;

    private static Certificates certificates;
    private static ReferenceServer behind;
    private static Vertx vertx;
    private static HttpServer open;
    private static HttpServer closed;

    @BeforeAll
    static void start() throws Exception {
        certificates = new Certificates(folder);
        behind = ReferenceServer.builder().start();
        vertx = Vertx.vertx();
        Path key = certificates.issue("server");
        open = listen(options(key));
        closed = listen(options(key)
                .setClientAuth(ClientAuth.REQUIRED)
                .setTrustOptions(new PemTrustOptions()
                        .addCertPath(certificates.authority().toString())));
    }

    @AfterAll
    static void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
        behind.close();
    }

    @BeforeEach
    void forget() {
        VERSIONS.clear();
    }

    private static HttpServerOptions options(Path key) {
        return new HttpServerOptions()
                .setHost("127.0.0.1")
                .setPort(0)
                .setSsl(true)
                .setUseAlpn(true)
                .setKeyCertOptions(new PfxOptions().setPath(key.toString()).setPassword(Certificates.PASSWORD));
    }

    private static HttpServer listen(HttpServerOptions options) {
        HttpTransport transport = new HttpTransport(behind.url(), Duration.ofSeconds(10));
        return vertx.createHttpServer(options)
                .requestHandler(request -> {
                    VERSIONS.add(request.version().name());
                    request.body()
                            .compose(body -> vertx.executeBlocking(() -> transport.send(forwarded(request, body))))
                            .onSuccess(answer -> answer(request, answer))
                            .onFailure(failed ->
                                    request.response().setStatusCode(500).end());
                })
                .listen()
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    private static HttpRequestMessage forwarded(HttpServerRequest request, Buffer body) {
        HttpRequestMessage message =
                HttpRequestMessage.of(request.method().name(), request.uri()).withBody(Body.of(body.getBytes()));
        for (String name : List.of("content-type", "accept", "authorization", "x-amz-date")) {
            List<String> values = request.headers().getAll(name);
            message = values.isEmpty() ? message : message.withHeader(name, values.toArray(new String[0]));
        }
        return message;
    }

    private static void answer(HttpServerRequest request, HttpResponseMessage answer) {
        request.response().setStatusCode(answer.status());
        answer.headers().map().forEach((name, values) -> {
            if (!List.of("content-length", "connection", "transfer-encoding").contains(name)) {
                request.response().putHeader(name, values);
            }
        });
        request.response().end(Buffer.buffer(answer.body().bytes()));
    }

    @Test
    void anUnknownAuthorityIsToldWithWhatToDo() {
        Run run = check(open);
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err())
                .startsWith("assay: No TLS connection to 127.0.0.1:" + open.actualPort())
                .contains("--ca")
                .doesNotContain("\tat ");
        assertThat(VERSIONS).isEmpty();
    }

    @Test
    void aPrivateAuthorityIsTrustedWhenItIsNamed() {
        Run run = check(open, "--ca", certificates.authority().toString());
        assertThat(run.code()).as(run.out() + run.err()).isZero();
        assertThat(run.err()).doesNotContain("WARNING");
        assertThat(VERSIONS).isNotEmpty().containsOnly("HTTP_1_1");
    }

    @Test
    void insecureRunsWarnLoudly() {
        Run run = check(open, "--insecure");
        assertThat(run.code()).as(run.out() + run.err()).isZero();
        assertThat(run.err()).startsWith("WARNING: --insecure is given").contains("127.0.0.1");
    }

    @Test
    void http2IsSpokenWhenAskedFor() {
        Run run = check(open, "--ca", certificates.authority().toString(), "--http2");
        assertThat(run.code()).as(run.out() + run.err()).isZero();
        assertThat(VERSIONS).isNotEmpty().containsOnly("HTTP_2");
    }

    @Test
    void aCertificateIsShownToAServerThatAsksForOne() throws IOException, InterruptedException {
        String authority = certificates.authority().toString();
        String own = certificates.issue("client").toString();
        Run without = check(closed, "--ca", authority);
        assertThat(without.code()).as(without.out() + without.err()).isEqualTo(3);
        assertThat(without.err()).contains("--cert");
        Run with = Child.run(
                Map.of(ConnectionOptions.PASSWORD, Certificates.PASSWORD),
                arguments(closed, "--ca", authority, "--cert", own));
        assertThat(with.code()).as(with.out()).isZero();
        Run wrong = Child.run(
                Map.of(ConnectionOptions.PASSWORD, "wrong"), arguments(closed, "--ca", authority, "--cert", own));
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.out()).startsWith("assay: The certificate ").contains("another password");
    }

    @Test
    void optionsOfTlsAreForHttps() {
        Run run = Run.of("check", "--endpoint", behind.url().toString(), "--insecure");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("are for endpoints of https");
    }

    @Test
    void aProxyLeadsToTheEndpointWithoutReadingAlong() throws IOException {
        try (TunnelProxy proxy = new TunnelProxy()) {
            Run run = check(
                    open,
                    "--ca",
                    certificates.authority().toString(),
                    "--proxy",
                    proxy.url().toString());
            assertThat(run.code()).as(run.out() + run.err()).isZero();
            assertThat(proxy.asked()).isNotEmpty().containsOnly("CONNECT 127.0.0.1:" + open.actualPort() + " HTTP/1.1");
        }
    }

    private static Run check(HttpServer server, String... options) {
        return Run.of(arguments(server, options));
    }

    private static String[] arguments(HttpServer server, String... options) {
        List<String> all = new ArrayList<>(List.of(
                "check",
                "--endpoint",
                "https://127.0.0.1:" + server.actualPort(),
                "--clause",
                "ListClusters/maxResults/range",
                "--tries",
                "3"));
        all.addAll(List.of(options));
        return all.toArray(new String[0]);
    }
}
