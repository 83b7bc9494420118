package dev.assay.conformance.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.conformance.endpoint.TransportException.Reason;
import dev.assay.conformance.protocol.Body;
import dev.assay.conformance.protocol.HttpRequestMessage;
import dev.assay.conformance.protocol.HttpResponseMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a server does, a request ends in bounded time, with the answer or with the reason why there is none. */
@Timeout(30)
class HttpTransportTest {

    private static final Duration SHORT = Duration.ofMillis(400);
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final HttpRequestMessage GET = HttpRequestMessage.of("GET", "/clusters");

    @Test
    void anAnswerComesBackUnchanged() throws IOException {
        try (LoopbackServer server = LoopbackServer.saying(
                "HTTP/1.1 418 Teapot\r\nX-Two: a\r\nX-Two: b\r\nContent-Length: 4\r\n\r\n\u0000\u00ffab")) {
            HttpResponseMessage response = send(server, GET, LONG);
            assertThat(response.status()).isEqualTo(418);
            assertThat(response.headers().allValues("x-two")).containsExactly("a", "b");
            assertThat(response.body()).isEqualTo(Body.of(new byte[] {0, (byte) 0xff, 'a', 'b'}));
        }
    }

    @Test
    void aRequestGoesOutAsItIsBehindTheBasePath() throws IOException {
        try (LoopbackServer server = LoopbackServer.saying("HTTP/1.1 204 No Content\r\n\r\n")) {
            HttpRequestMessage request = HttpRequestMessage.of("DELETE", "/cluster/arn%3Aaws%2Fx?a=%20b")
                    .withHeader("X-Assay", "one")
                    .withHeader("Host", "elsewhere");
            URI base = URI.create(server.url() + "/stage");
            assertThat(new HttpTransport(base, LONG).send(request).status()).isEqualTo(204);
            List<String> lines = server.requests().remove().lines().toList();
            assertThat(lines.get(0)).isEqualTo("DELETE /stage/cluster/arn%3Aaws%2Fx?a=%20b HTTP/1.1");
            assertThat(lines).contains("X-Assay: one").noneMatch(line -> line.contains("elsewhere"));
            assertThat(lines).noneMatch(line -> line.toLowerCase(Locale.ROOT).startsWith("upgrade"));
        }
    }

    @Test
    void aRedirectIsAnAnswerAndIsNotFollowed() throws IOException {
        try (LoopbackServer server =
                LoopbackServer.saying("HTTP/1.1 302 Found\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n")) {
            assertThat(send(server, GET, LONG).status()).isEqualTo(302);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void aServerThatNeverAnswersIsGivenUp() throws IOException {
        try (LoopbackServer server = new LoopbackServer((out, closed) -> closed.await())) {
            TransportException failure = failure(server, SHORT);
            assertThat(failure.reason()).isEqualTo(Reason.TIMEOUT);
            assertThat(failure).hasMessage("The endpoint did not answer within 400 ms.");
        }
    }

    @Test
    void anAnswerThatDripsIsGivenUp() throws IOException {
        try (LoopbackServer server = new LoopbackServer((out, closed) -> {
            out.write(bytes("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n"));
            boolean over = false;
            while (!over) {
                out.write('x');
                out.flush();
                over = closed.await(20, TimeUnit.MILLISECONDS);
            }
        })) {
            assertThat(failure(server, SHORT).reason()).isEqualTo(Reason.TIMEOUT);
        }
    }

    @Test
    void anEndlessBodyIsCutOff() throws IOException {
        try (LoopbackServer server = new LoopbackServer((out, closed) -> {
            out.write(bytes("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n"));
            byte[] chunk = new byte[1 << 16];
            while (closed.getCount() > 0) {
                out.write(chunk);
            }
        })) {
            TransportException failure = failure(server, LONG);
            assertThat(failure.reason()).isEqualTo(Reason.TOO_LARGE);
            assertThat(failure).hasMessageContaining("16777216 octets");
        }
    }

    @Test
    void anEndlessHeadIsCutOff() throws IOException {
        try (LoopbackServer server = new LoopbackServer((out, closed) -> {
            out.write(bytes("HTTP/1.1 200 OK\r\n"));
            byte[] field = bytes("X-Filler: " + "x".repeat(1000) + "\r\n");
            while (closed.getCount() > 0) {
                out.write(field);
            }
        })) {
            assertThat(failure(server, Duration.ofSeconds(3)).reason())
                    .isIn(Reason.TIMEOUT, Reason.NOT_HTTP, Reason.CLOSED);
        }
    }

    @Test
    void aBodyOfTheGreatestSizeIsRead() throws IOException {
        try (LoopbackServer server = new LoopbackServer((out, closed) -> {
            out.write(bytes("HTTP/1.1 200 OK\r\nContent-Length: " + HttpTransport.MAX_BODY + "\r\n\r\n"));
            out.write(new byte[HttpTransport.MAX_BODY]);
        })) {
            assertThat(send(server, GET, LONG).body().size()).isEqualTo(HttpTransport.MAX_BODY);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "POST", "PUT", "DELETE", "PATCH"})
    void aConnectionThatClosesAtOnceIsToldAndNothingIsSentTwice(String method) throws IOException {
        try (LoopbackServer server = LoopbackServer.saying("")) {
            HttpRequestMessage request = HttpRequestMessage.of(method, "/").withBody(Body.of("{}"));
            TransportException failure =
                    catchThrowableOfType(TransportException.class, () -> send(server, request, LONG));
            assertThat(failure.reason()).isEqualTo(Reason.CLOSED);
            assertThat(failure).hasMessageContaining("127.0.0.1:" + server.url().getPort());
            assertThat(server.requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab",
                "HTTP/1.1 200 OK\r\nContent-Le"
            })
    void anAnswerThatEndsTooSoonIsToldAsClosed(String answer) throws IOException {
        try (LoopbackServer server = LoopbackServer.saying(answer)) {
            assertThat(failure(server, LONG).reason()).isEqualTo(Reason.CLOSED);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SSH-2.0-OpenSSH_9.6\r\n",
                "220 mail.example ESMTP\r\n",
                "\u0015\u0003\u0001\u0000\u0002\u0002\n\r\n",
                "{\"not\": \"http\"}\r\n\r\n",
                "HTTP/1.1 abc OK\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n"
            })
    void whatIsNoHttpIsToldAsSuch(String answer) throws IOException {
        try (LoopbackServer server = LoopbackServer.saying(answer)) {
            TransportException failure = failure(server, LONG);
            assertThat(failure.reason()).isEqualTo(Reason.NOT_HTTP);
            assertThat(failure).hasMessageContaining("is no HTTP");
        }
    }

    @Test
    void aClosedPortIsToldWithWhatToDo() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        HttpTransport transport = new HttpTransport(URI.create("http://127.0.0.1:" + port), LONG);
        TransportException failure = catchThrowableOfType(TransportException.class, () -> transport.send(GET));
        assertThat(failure.reason()).isEqualTo(Reason.UNREACHABLE);
        assertThat(failure).hasMessage("Nobody answers at 127.0.0.1:" + port + ": is the server running?");
    }

    @Test
    void anInterruptionEndsTheWaitAndIsKept() throws IOException {
        try (LoopbackServer server = new LoopbackServer((out, closed) -> closed.await())) {
            Thread.currentThread().interrupt();
            TransportException failure = failure(server, LONG);
            assertThat(Thread.interrupted()).isTrue();
            assertThat(failure.reason()).isEqualTo(Reason.INTERRUPTED);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static HttpResponseMessage send(LoopbackServer server, HttpRequestMessage request, Duration timeout) {
        return new HttpTransport(server.url(), timeout).send(request);
    }

    private static TransportException failure(LoopbackServer server, Duration timeout) {
        return catchThrowableOfType(TransportException.class, () -> send(server, GET, timeout));
    }
}
