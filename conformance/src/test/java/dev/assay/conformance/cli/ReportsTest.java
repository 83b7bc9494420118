package dev.assay.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.conformance.report.ReportSchema;
import dev.assay.reference.ReferenceServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What whole runs leave behind, in every form. */
class ReportsTest {

    private static final String CLAUSE = "CopyClusterSnapshot/name-taken";
    private static final String[] FILES = {"report.json", "report.html", "junit.xml"};

    @TempDir
    private Path folder;

    @Test
    void aKnownDeviationIsWrittenAcceptedAndFoundToBeNoneAnyMore() throws IOException {
        String known = folder.resolve("known.yaml").toString();
        try (ReferenceServer broken = broken();
                ReferenceServer healthy = ReferenceServer.builder().start()) {
            assertThat(check(broken, "--write-known", known).code()).isEqualTo(1);
            Run accepted = check(broken, "--known", known);
            assertThat(accepted.code()).as(accepted.out()).isZero();
            assertThat(accepted.out())
                    .contains("conformant: ", "1 failed (1 known)")
                    .doesNotContain("FAILED");
            Run mended = check(healthy, "--known", known);
            assertThat(mended.code()).as(mended.out()).isEqualTo(1);
            assertThat(mended.out()).contains("The known deviation '" + CLAUSE + "' is none any more");
        }
    }

    @Test
    void anEntryThatMatchesNothingIsAMistake() throws IOException {
        Path known = Files.writeString(folder.resolve("known.yaml"), "- {clause: '*/nothing', reason: none}\n");
        Run run = Run.of("check", "--endpoint", "http://127.0.0.1:9", "--known", known.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("'*/nothing' matches no clause of the contract");
    }

    @Test
    void reportsAreWrittenComparedAndHoldNoSecret() throws IOException {
        Path before = folder.resolve("before");
        Path after = folder.resolve("after");
        try (ReferenceServer broken = broken();
                ReferenceServer healthy = ReferenceServer.builder().start()) {
            check(healthy, "--report", before.toString());
            Run run = check(broken, "--report", after.toString());
            assertThat(run.out()).contains("replay    assay replay " + after + " " + CLAUSE, "report.html");
            assertThat(run.out()).doesNotContain("AWS4-HMAC");
        }
        for (String file : FILES) {
            assertThat(Files.readString(after.resolve(file)))
                    .contains("adminUserPassword")
                    .doesNotContain("AWS4-HMAC", "Signature=");
        }
        Run worse = Run.of("report", "diff", before.toString(), after.toString());
        assertThat(worse.code()).isEqualTo(1);
        assertThat(worse.out()).contains("pass     → fail      " + CLAUSE, "1 worse, 0 better");
        Run better = Run.of("report", "diff", after.toString(), before.toString());
        assertThat(better.code()).isZero();
        assertThat(better.out()).contains("0 worse, 1 better");
    }

    @Test
    void standardOutputIsOfTheFormThatIsAskedFor() throws IOException {
        try (ReferenceServer broken = broken()) {
            Run json = check(broken, "--format", "json");
            JsonNode report = new ObjectMapper().readTree(json.out());
            assertThat(ReportSchema.problems(report)).isEmpty();
            assertThat(json.err()).contains("Checking ");
            Run quiet = check(broken, "--format", "quiet");
            assertThat(quiet.code()).isEqualTo(1);
            assertThat(quiet.out()).isEmpty();
            assertThat(quiet.err()).isEmpty();
        }
    }

    @Test
    void theSchemaIsPrinted() {
        Run run = Run.of("report", "schema");
        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("{").contains("\"Assay report\"");
    }

    private static ReferenceServer broken() throws IOException {
        return ReferenceServer.builder()
                .rules(rules -> rules.without("name-taken").without("name-taken-any-case"))
                .start();
    }

    private static Run check(ReferenceServer server, String... options) {
        String[] all = new String[options.length + 9];
        String[] common = {
            "check", "--endpoint", server.url().toString(), "--seed", "1", "--tries", "3", "--clause", CLAUSE
        };
        System.arraycopy(common, 0, all, 0, common.length);
        System.arraycopy(options, 0, all, common.length, options.length);
        return Run.of(all);
    }
}
