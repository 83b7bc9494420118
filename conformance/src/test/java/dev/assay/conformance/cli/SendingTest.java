package dev.assay.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.conformance.endpoint.LoopbackServer;
import dev.assay.reference.ReferenceServer;
import dev.assay.reference.ReferenceServerBuilder;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a run sends, on how many threads, and how long it waits. */
@Timeout(120)
class SendingTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Queue<String> called = new ConcurrentLinkedQueue<>();

    /** Keeps the name of every operation that is called. */
    private ReferenceServerBuilder recording() {
        return ReferenceServer.builder().bendAnswers((operation, response) -> {
            called.add(operation);
            return response;
        });
    }

    @Test
    void aReadOnlyRunCallsOnlyWhatReads() throws IOException {
        try (ReferenceServer server = recording().start()) {
            JsonNode report = check(server, "--read-only", "--tries", "5");
            // Nameless is a request for a path that no operation has.
            assertThat(called)
                    .contains("ListClusters", "ListClusterSnapshots")
                    .allSatisfy(operation -> assertThat(operation).matches("((Get|List)[A-Za-z]+)?"));
            assertThat(verdicts(report))
                    .containsEntry("ListClusters/maxResults/range", "pass")
                    .containsEntry("CreateCluster/success-status", "skip");
            assertThat(report.path("leftBehind")).isEmpty();
        }
    }

    @Test
    void theVerdictsAreTheSameOnSeveralThreads() throws IOException {
        try (ReferenceServer server = recording()
                .overlook((operation, violation) -> operation.equals("CreateCluster"))
                .start()) {
            String[] few = {"--clause", "*/length", "--tries", "4"};
            Map<String, String> one = verdicts(check(server, few));
            Map<String, String> four = verdicts(check(server, few[0], few[1], few[2], few[3], "--workers", "4"));
            assertThat(one).containsValues("pass", "fail");
            assertThat(four).isEqualTo(one);
        }
    }

    @Test
    void anAnswerIsWaitedForAsLongAsIsSaid() throws IOException {
        try (LoopbackServer silent = new LoopbackServer((out, closed) -> closed.await())) {
            Run run = Run.of("check", "--endpoint", silent.url().toString(), "--timeout", "1s");
            assertThat(run.code()).as(run.out() + run.err()).isEqualTo(3);
            assertThat(run.err()).contains("did not answer within 1000 ms");
        }
    }

    @Test
    void statesAreWaitedForAsLongAsIsSaid() throws IOException {
        try (ReferenceServer slow = recording().transition(Duration.ofHours(1)).start()) {
            JsonNode report = check(slow, "--clause", "CopyClusterSnapshot/tags-copied", "--settle", "1s");
            assertThat(report.path("clauses").path(0).path("verdict").asText()).isEqualTo("error");
            assertThat(report.path("milliseconds").asLong()).isBetween(1000L, 60_000L);
        }
    }

    @Test
    void aDryRunListsAndSendsNothing() throws IOException {
        try (ReferenceServer server = recording().start()) {
            String[] command = {
                "check",
                "--dry-run",
                "--endpoint",
                server.url().toString(),
                "--operation",
                "CopyClusterSnapshot",
                "--tries",
                "3",
                "--seed",
                "5"
            };
            Run run = Run.of(command);
            assertThat(run.code()).as(run.out() + run.err()).isZero();
            assertThat(run.out())
                    .startsWith("Nothing is sent. This is what a check with --seed 5 would send")
                    .containsPattern("\\RCopyClusterSnapshot/targetSnapshotName/pattern\\R  [A-Z]+ /")
                    .containsPattern("\\R  POST /cluster-snapshot/\\S+/copy \\{")
                    .containsPattern("\\RCopyClusterSnapshot/tags-copied\\R  Depends on answers")
                    .containsPattern("\\d+ requests for \\d+ clauses")
                    .doesNotContain("passed", "failed");
            assertThat(called).isEmpty();
            assertThat(withoutTokens(Run.of(command))).isEqualTo(withoutTokens(run));
        }
    }

    /** What was listed without idempotency tokens, which are others each time. */
    private static String withoutTokens(Run run) {
        return run.out().replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "token");
    }

    @Test
    void aDryRunHasNoReport() {
        Run run = Run.of("check", "--dry-run", "--report", "report");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("assay: --dry-run judges nothing and writes no report");
    }

    private static JsonNode check(ReferenceServer server, String... options) throws IOException {
        List<String> all = new ArrayList<>(
                List.of("check", "--endpoint", server.url().toString(), "--seed", "1", "--format", "json"));
        all.addAll(List.of(options));
        return JSON.readTree(Run.of(all.toArray(new String[0])).out());
    }

    private static Map<String, String> verdicts(JsonNode report) {
        Map<String, String> verdicts = new TreeMap<>();
        report.path("clauses")
                .forEach(clause -> verdicts.put(
                        clause.path("id").asText(), clause.path("verdict").asText()));
        return verdicts;
    }
}
