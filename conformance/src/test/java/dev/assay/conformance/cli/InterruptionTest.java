package dev.assay.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.conformance.endpoint.HttpTransport;
import dev.assay.conformance.protocol.HttpRequestMessage;
import dev.assay.conformance.suite.Polling;
import dev.assay.reference.ReferenceServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C in the middle of a run: the report is written, and nothing is left at the endpoint. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "There is no signal to send to a process.")
@Timeout(120)
class InterruptionTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int INTERRUPTED = 130;
    private static final int SIGINT = 2;

    @TempDir
    private Path folder;

    /** A shell starts what it puts into the background with SIGINT ignored, and all that such a process starts inherits it. */
    private static boolean isInterruptible() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return true;
        }
        String ignored = Files.readString(status).replaceAll("(?s).*SigIgn:\\s*([0-9a-f]+).*", "$1");
        return (Long.parseUnsignedLong(ignored, 16) & (1 << (SIGINT - 1))) == 0;
    }

    @Test
    void theReportIsWrittenAndNothingIsLeft() throws IOException, InterruptedException {
        assumeTrue(
                isInterruptible(), "This process was started with SIGINT ignored, so no Ctrl-C reaches its children.");
        try (ReferenceServer server = ReferenceServer.builder().start()) {
            Process check = Child.start(
                    Map.of(),
                    "check",
                    "--endpoint",
                    server.url().toString(),
                    "--report",
                    folder.toString(),
                    "--rate",
                    "40");
            String said = interruptInTheMiddle(check, server);
            assertThat(check.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(check.exitValue()).as(said).isEqualTo(INTERRUPTED);
            JsonNode report = JSON.readTree(Files.readString(folder.resolve("report.json")));
            assertThat(report.path("incomplete").path(0).asText()).isEqualTo("The run was interrupted.");
            assertThat(report.path("leftBehind")).isEmpty();
            assertThat(report.path("requests").asInt()).isPositive();
            assertThat(clusters(server)).isEmpty();
        }
    }

    /** Waits until something is there that the run created, and reads to the end what it says. */
    private static String interruptInTheMiddle(Process check, ReferenceServer server)
            throws IOException, InterruptedException {
        StringBuilder said = new StringBuilder();
        try (BufferedReader lines = check.inputReader(StandardCharsets.UTF_8)) {
            said.append(lines.readLine()).append('\n');
            Polling.within(
                    Duration.ofSeconds(60),
                    () -> Optional.of(check.isAlive() && clusters(server).isEmpty())
                            .filter(waiting -> !waiting));
            new ProcessBuilder("kill", "-INT", Long.toString(check.pid()))
                    .start()
                    .waitFor();
            lines.lines().forEach(line -> said.append(line).append('\n'));
        }
        return said.toString();
    }

    private static JsonNode clusters(ReferenceServer server) {
        String body = new HttpTransport(server.url(), Duration.ofSeconds(10))
                .send(HttpRequestMessage.of("GET", "/clusters"))
                .body()
                .text();
        try {
            return JSON.readTree(body).path("clusters");
        } catch (JsonProcessingException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }
}
