package dev.assay.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run that cannot be made ends with exit code 3, soon, and says why. */
@Timeout(20)
class UnreachableTest {

    @TempDir
    private Path folder;

    @Test
    void aClosedPortIsTold() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        Run run = Run.of("check", "--endpoint", "http://127.0.0.1:" + port);
        assertIsTold(run, "Nobody answers at 127.0.0.1:" + port + ": is the server running?");
    }

    @Test
    void aServerThatNeverAnswersIsTold() throws IOException {
        Path profile = Files.writeString(folder.resolve("profile.yaml"), "timeoutSeconds: 0.5\n");
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Run run = Run.of("check", "--endpoint", url(silent), "--profile", profile.toString());
            assertIsTold(run, "did not answer within 500 ms");
        }
    }

    @Test
    void aServerThatSpeaksSomethingElseIsTold() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread greeter = new Thread(() -> greet(other), "greeter");
            greeter.setDaemon(true);
            greeter.start();
            assertIsTold(Run.of("check", "--endpoint", url(other)), "is no HTTP");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "exit 3 | ended before it printed a URL. It said: nothing.",
                "echo cannot bind; exit 1 | cannot bind",
                "assay-no-such-program | ended before it printed a URL"
            })
    void aCommandThatEndsIsTold(String command, String sentence) {
        Run run = Run.of("check", "--start", command);
        assertIsTold(run, sentence);
    }

    @Test
    void anEndpointThatOnlyFailsIsNotConformant() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
        });
        server.start();
        try {
            Run run = Run.of(
                    "check",
                    "--endpoint",
                    "http://127.0.0.1:" + server.getAddress().getPort(),
                    "--operation",
                    "ListClusters",
                    "--tries",
                    "3",
                    "--seed",
                    "1");
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.out()).contains("FAILED   ListClusters/server-fault", "not conformant: 0 passed");
        } finally {
            server.stop(0);
        }
    }

    private static void assertIsTold(Run run, String sentence) {
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).startsWith("assay: ").contains(sentence).doesNotContain("\tat ");
        assertThat(run.out()).isEmpty();
    }

    private static String url(ServerSocket socket) {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    private static void greet(ServerSocket server) {
        while (!server.isClosed()) {
            try (Socket client = server.accept()) {
                client.getOutputStream().write("220 mail ESMTP\r\n".getBytes(StandardCharsets.US_ASCII));
                client.shutdownOutput();
                client.getInputStream().readAllBytes();
            } catch (IOException ended) {
                return;
            }
        }
    }
}
