package dev.assay.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.conformance.endpoint.HttpTransport;
import dev.assay.conformance.protocol.HttpRequestMessage;
import dev.assay.conformance.protocol.HttpResponseMessage;
import dev.assay.conformance.report.ReportSchema;
import dev.assay.reference.ReferenceServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole runs of {@code check} and {@code replay} against servers within this process. */
class CheckTest {

    private static final String CLAUSE = "CopyClusterSnapshot/name-taken";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    @Test
    void aHealthyServerIsConformantAndLeftAsItWas() throws IOException {
        try (ReferenceServer server = ReferenceServer.builder().start()) {
            Run run = check(server, "--operation", "CopyClusterSnapshot", "--tries", "5");
            assertThat(run.code()).as(run.out()).isZero();
            assertThat(run.out())
                    .contains("skip: ", "conformant: ", " 0 failed, 0 errored, ")
                    .doesNotContain("FAILED", "WARNING", "Left behind");
            assertThat(run.err()).contains("Checking " + server.url(), "seed 1.");
            assertIsEmpty(server);
        }
    }

    @Test
    void theSameSeedSendsTheSameCases() throws IOException {
        try (ReferenceServer server = ReferenceServer.builder().start()) {
            String[] options = {"--clause", "CopyClusterSnapshot/targetSnapshotName/*", "--tries", "10"};
            Run one = check(server, options);
            Run two = check(server, options);
            assertThat(two.code()).isZero();
            assertThat(withoutTime(two.out())).isEqualTo(withoutTime(one.out()));
        }
    }

    @Test
    void aBrokenClauseIsReportedAndReplayed() throws IOException {
        try (ReferenceServer healthy = ReferenceServer.builder().start();
                ReferenceServer broken = ReferenceServer.builder()
                        .rules(rules -> rules.without("name-taken").without("name-taken-any-case"))
                        .start()) {
            Run run = check(broken, "--clause", CLAUSE, "--tries", "5", "--report", folder.toString());
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.out())
                    .contains(
                            "FAILED   " + CLAUSE,
                            "  expected  ",
                            "  actual    ",
                            "  $ curl ",
                            "not conformant: 0 passed, 1 failed");
            assertIsEmpty(broken);

            String text = Files.readString(folder.resolve("report.json"));
            JsonNode report = JSON.readTree(text);
            assertThat(ReportSchema.problems(report)).isEmpty();
            assertThat(report.path("outcome").asText()).isEqualTo("not-conformant");
            assertSecretsAreStars(text);

            Run again = replay(broken);
            assertThat(again.code()).as(again.out()).isEqualTo(1);
            assertThat(again.out()).contains("the clause is still broken");
            Run mended = replay(healthy);
            assertThat(mended.code()).as(mended.out()).isZero();
            assertThat(mended.out()).contains("answers differently now");
        }
    }

    @Test
    void clausesAreListedWithHowTheyAreTested() {
        Run run = Run.of("clauses", "--operation", "CopyClusterSnapshot");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .containsPattern("CopyClusterSnapshot/targetSnapshotName/pattern +MUST +modelled +engine ")
                .containsPattern("CopyClusterSnapshot/tags-copied +MUST +documented +property ")
                .doesNotContain("untested")
                .containsPattern("\\d+ clauses\\.\\R$");
        assertThat(run.err()).isEmpty();
    }

    /** The report shows how the source's cluster was made, without the password. */
    private static void assertSecretsAreStars(String report) {
        assertThat(report).contains("adminUserPassword").doesNotContain("AWS4-HMAC");
        Matcher password = Pattern.compile("adminUserPassword[\\\\\"]+: ?[\\\\\"]+([^\\\\\"]*)")
                .matcher(report);
        List<String> shown = password.results().map(found -> found.group(1)).toList();
        assertThat(shown).isNotEmpty().containsOnly("***", "assay-stand-in-42");
    }

    private Run replay(ReferenceServer server) {
        return Run.of(
                "replay", folder.toString(), CLAUSE, "--endpoint", server.url().toString());
    }

    private static Run check(ReferenceServer server, String... options) {
        String[] all = new String[options.length + 5];
        System.arraycopy(options, 0, all, 5, options.length);
        all[0] = "check";
        all[1] = "--endpoint";
        all[2] = server.url().toString();
        all[3] = "--seed";
        all[4] = "1";
        return Run.of(all);
    }

    private static String withoutTime(String out) {
        return out.replaceAll("in [0-9.]+ s", "in some time");
    }

    private static void assertIsEmpty(ReferenceServer server) throws IOException {
        for (String list : new String[] {"clusters", "cluster-snapshots"}) {
            HttpResponseMessage answer = new HttpTransport(server.url(), Duration.ofSeconds(10))
                    .send(HttpRequestMessage.of("GET", "/" + list));
            assertThat(answer.status()).isEqualTo(200);
            JsonNode items = JSON.readTree(answer.body().text()).path(list.replace("cluster-", ""));
            assertThat(items.isArray()).as(list).isTrue();
            assertThat(items).as(list).isEmpty();
        }
    }
}
