package dev.assay.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.reference.ReferenceServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The curl commands of a failure show it again at a server that takes signed requests only. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "The commands are for a POSIX shell.")
class SignedCurlTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    @Test
    void theCommandsOfAFailureShowItAgain() throws IOException, InterruptedException {
        try (ReferenceServer server = ReferenceServer.builder()
                .requireSignature(SigningTest.ACCESS, SigningTest.SECRET)
                .rules(rules -> rules.without("name-taken").without("name-taken-any-case"))
                .start()) {
            Path profile = Files.writeString(
                    folder.resolve("profile.yaml"),
                    "credentials: {accessKeyId: " + SigningTest.ACCESS + ", secretAccessKey: " + SigningTest.SECRET
                            + ", sessionToken: the-token}\n");
            Run run = Run.of(
                    "check",
                    "--endpoint",
                    server.url().toString(),
                    "--profile",
                    profile.toString(),
                    "--clause",
                    "CopyClusterSnapshot/name-taken",
                    "--tries",
                    "5",
                    "--report",
                    folder.toString());
            assertThat(run.code()).as(run.out() + run.err()).isEqualTo(1);
            assertThat(run.out()).doesNotContain(SigningTest.SECRET, "the-token");
            List<String> commands = commands();
            assertThat(commands).anyMatch(command -> command.contains("%3A"));
            assumeTrue(shell("curl --help all", "").contains("--aws-sigv4"), "This curl cannot sign.");
            String script = String.join("\n", commands);
            String taken = commands.get(commands.size() - 1).replaceAll(".*\"targetSnapshotName\":\"(\\w+)\".*", "$1");
            assertThat(shell(script, SigningTest.SECRET))
                    .as(script)
                    .doesNotContain("denied", "message")
                    .containsPattern("\"snapshotName\":\"" + taken + "\".*\"snapshotName\":\"" + taken + "\"");
            assertThat(shell(script, "another")).doesNotContain("snapshotName");
        }
    }

    private List<String> commands() throws IOException {
        JsonNode report = JSON.readTree(Files.readString(folder.resolve("report.json")));
        return StreamSupport.stream(report.findValue("curl").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static String shell(String script, String secret) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", script);
        builder.environment()
                .putAll(Map.of(
                        "AWS_ACCESS_KEY_ID",
                        SigningTest.ACCESS,
                        "AWS_SECRET_ACCESS_KEY",
                        secret,
                        "AWS_SESSION_TOKEN",
                        "the-token"));
        Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
