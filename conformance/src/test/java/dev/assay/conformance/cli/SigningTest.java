package dev.assay.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.conformance.endpoint.LoopbackServer;
import dev.assay.reference.ReferenceServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs against a server that takes no request but those signed with one key. */
class SigningTest {

    static final String ACCESS = "AKIDEXAMPLE";
    static final String SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
    private static final String CLAUSE = "CopyClusterSnapshot/targetSnapshotName/pattern";
    private static final List<String> PROPERTIES = List.of("aws.accessKeyId", "aws.secretAccessKey");

    @TempDir
    private Path folder;

    private ReferenceServer server;

    @BeforeEach
    void start() throws IOException {
        server = ReferenceServer.builder().requireSignature(ACCESS, SECRET).start();
    }

    @AfterEach
    void stop() {
        PROPERTIES.forEach(System::clearProperty);
        server.close();
    }

    @Test
    void theProfilesCredentialsSign() throws IOException {
        Run run = check("--profile", profile(ACCESS, SECRET, ""));
        assertThat(run.code()).as(run.out() + run.err()).isZero();
        assertThat(run.out()).contains("conformant: 1 passed");
    }

    @Test
    void aSessionTokenIsSignedToo() throws IOException {
        String profile = profile(ACCESS, SECRET, ", sessionToken: the-token");
        Run run = check("--profile", profile);
        assertThat(run.code()).as(run.out() + run.err()).isZero();
        try (LoopbackServer recorder = new LoopbackServer(
                (out, closed) -> out.write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}"
                        .getBytes(StandardCharsets.ISO_8859_1)))) {
            Run.of("check", "--endpoint", recorder.url().toString(), "--profile", profile, "--clause", CLAUSE);
            assertThat(recorder.requests())
                    .isNotEmpty()
                    .allSatisfy(head -> assertThat(head)
                            .containsIgnoringCase("X-Amz-Security-Token: the-token")
                            .containsPattern("SignedHeaders=[a-z0-9;-]*x-amz-security-token"));
        }
    }

    @Test
    void theSystemsPropertiesSignWhenAskedTo() {
        System.setProperty(PROPERTIES.get(0), ACCESS);
        System.setProperty(PROPERTIES.get(1), SECRET);
        Run run = check("--sign");
        assertThat(run.code()).as(run.out() + run.err()).isZero();
    }

    @Test
    void theEnvironmentSignsWhenAskedTo() throws IOException, InterruptedException {
        Run run =
                Child.run(environment(Map.of("AWS_ACCESS_KEY_ID", ACCESS, "AWS_SECRET_ACCESS_KEY", SECRET)), signed());
        assertThat(run.code()).as(run.out()).isZero();
    }

    @Test
    void withoutCredentialsTheCommandSaysWhereToPutThem() throws IOException, InterruptedException {
        Run run = Child.run(environment(Map.of()), signed());
        assertThat(run.code()).as(run.out()).isEqualTo(2);
        assertThat(run.out())
                .startsWith("assay: There are no credentials to sign with: set AWS_ACCESS_KEY_ID")
                .doesNotContain("\tat ", "Exception");
    }

    @Test
    void aKeyThatTheServerDoesNotKnowIsTold() throws IOException {
        Run unsigned = check();
        assertThat(unsigned.code()).as(unsigned.out() + unsigned.err()).isEqualTo(3);
        assertThat(unsigned.err()).contains("does not take the signature", "--sign");
        Run wrong = check("--profile", profile(ACCESS, "another", ""));
        assertThat(wrong.code()).as(wrong.out() + wrong.err()).isEqualTo(3);
    }

    private String[] signed() {
        return new String[] {
            "check", "--endpoint", server.url().toString(), "--clause", CLAUSE, "--tries", "3", "--sign"
        };
    }

    private Run check(String... options) {
        List<String> all = new ArrayList<>(
                List.of("check", "--endpoint", server.url().toString(), "--clause", CLAUSE, "--tries", "3"));
        all.addAll(List.of(options));
        return Run.of(all.toArray(new String[0]));
    }

    /** An environment in which nobody's own credentials are found. */
    private Map<String, String> environment(Map<String, String> credentials) {
        Map<String, String> all = new HashMap<>(Map.of(
                "AWS_EC2_METADATA_DISABLED", "true",
                "AWS_SHARED_CREDENTIALS_FILE", folder.resolve("none").toString(),
                "AWS_CONFIG_FILE", folder.resolve("none").toString(),
                "AWS_ACCESS_KEY_ID", "",
                "AWS_SECRET_ACCESS_KEY", ""));
        all.putAll(credentials);
        return all;
    }

    private String profile(String access, String secret, String more) throws IOException {
        return Files.writeString(
                        folder.resolve("profile.yaml"),
                        "credentials: {accessKeyId: " + access + ", secretAccessKey: '" + secret + "'" + more + "}\n")
                .toString();
    }
}
