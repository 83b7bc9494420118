package dev.assay.conformance.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.conformance.endpoint.ConfigurationException;
import dev.assay.reference.ReferenceServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The suite as a user's tests: executed by the JUnit platform within this test, as an IDE or a build does it. */
class ConformanceTest {

    private static final AtomicReference<@Nullable Conformance> SUITE = new AtomicReference<>();

    @TempDir
    private Path folder;

    /** A user's class. It is no test of this module, and finds its suite where the test has put it. */
    static class UsersTest {
        @TestFactory
        Stream<DynamicNode> keepsItsContract() {
            Conformance given = SUITE.get();
            return given == null ? Stream.empty() : given.tests();
        }
    }

    @AfterEach
    void forget() {
        SUITE.set(null);
    }

    @Test
    void aHealthyServerPassesClauseByClause() throws IOException {
        try (ReferenceServer server = ReferenceServer.builder().start()) {
            Outcomes outcomes = run(conformance(server).clause("CopyClusterSnapshot/targetSnapshotName/*"));
            assertThat(outcomes.failed).isEmpty();
            assertThat(outcomes.order)
                    .contains(
                            "CopyClusterSnapshot/targetSnapshotName/length",
                            "CopyClusterSnapshot/targetSnapshotName/pattern")
                    .last()
                    .isEqualTo("the run as a whole");
            assertThat(folder.resolve("report.html")).exists();
            assertThat(folder.resolve("report.json")).exists();
            assertThat(folder.resolve("junit.xml")).exists();
        }
    }

    @Test
    void aBrokenClauseIsAFailedTestThatSaysHowToSeeItAgain() throws IOException {
        try (ReferenceServer server = ReferenceServer.builder()
                .rules(rules -> rules.without("name-taken").without("name-taken-any-case"))
                .start()) {
            Outcomes outcomes = run(conformance(server)
                    .clause("CopyClusterSnapshot/name-taken")
                    .clause("CopyClusterSnapshot/throttled"));
            assertThat(outcomes.failed).containsOnlyKeys("CopyClusterSnapshot/name-taken");
            assertThat(outcomes.failed.get("CopyClusterSnapshot/name-taken"))
                    .contains("expected: ", "actual: ", "$ ", "curl ", "--seed 1", "report.html")
                    .doesNotContain("AWS4-HMAC");
            assertThat(outcomes.aborted.get("CopyClusterSnapshot/throttled"))
                    .startsWith("skipped: ")
                    .contains("requestsPerSecond");
            assertThat(Files.readString(folder.resolve("junit.xml"))).contains("<failure");
        }
    }

    /** A clause is no test that has ended before the last property that may break it. */
    @Test
    void everyTestSaysWhatTheReportSays() throws IOException {
        try (ReferenceServer server = ReferenceServer.builder()
                .rules(rules -> rules.without("name-taken").without("name-taken-any-case"))
                .start()) {
            Outcomes outcomes = run(conformance(server).clause("CopyClusterSnapshot/*"));
            Map<String, String> told = new TreeMap<>();
            new ObjectMapper()
                    .readTree(folder.resolve("report.json").toFile())
                    .get("clauses")
                    .forEach(clause -> told.put(
                            clause.get("id").asText(), clause.get("verdict").asText()));
            assertThat(told.values()).contains("pass", "skip", "fail");
            assertThat(told)
                    .allSatisfy((id, verdict) -> assertThat(outcomes.of(id))
                            .as(id)
                            .isEqualTo(
                                    switch (verdict) {
                                        case "pass" -> "passed";
                                        case "skip" -> "aborted";
                                        // A broken SHOULD is a warning.
                                        default ->
                                            outcomes.aborted
                                                            .getOrDefault(id, "")
                                                            .startsWith("warning")
                                                    ? "aborted"
                                                    : "failed";
                                    }));
        }
    }

    @Test
    void aKnownDeviationIsAbortedAndOneThatIsNoneAnyMoreFails() throws IOException {
        Path known = Files.writeString(folder.resolve("known.yaml"), """
                - {clause: CopyClusterSnapshot/name-taken, reason: We take it over}
                - {clause: CopyClusterSnapshot/copy-made, reason: Long mended}
                """);
        try (ReferenceServer server = ReferenceServer.builder()
                .rules(rules -> rules.without("name-taken").without("name-taken-any-case"))
                .start()) {
            Outcomes outcomes = run(conformance(server)
                    .known(known)
                    .clause("CopyClusterSnapshot/name-taken")
                    .clause("CopyClusterSnapshot/copy-made"));
            assertThat(outcomes.aborted.get("CopyClusterSnapshot/name-taken")).startsWith("known: We take it over");
            assertThat(outcomes.failed).containsOnlyKeys("the run as a whole");
            assertThat(outcomes.failed.get("the run as a whole"))
                    .contains("'CopyClusterSnapshot/copy-made' is none any more");
        }
    }

    @Test
    void anEndpointThatIsNotThereFailsEveryTest() {
        Outcomes outcomes =
                run(Conformance.of("http://127.0.0.1:9").reports(folder).clause("ListClusters/*"));
        assertThat(outcomes.failed.keySet()).hasSameSizeAs(outcomes.order).contains("the run as a whole");
        assertThat(outcomes.failed.values()).allMatch(message -> message.contains("127.0.0.1:9"));
    }

    @Test
    void whatCannotBeDoneIsToldBeforeAnyTest() {
        assertThatThrownBy(() ->
                        Conformance.of("http://127.0.0.1:9").clause("*/nothing").tests())
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("No clause matches");
        assertThatThrownBy(() -> Conformance.of("localhost:80")).isInstanceOf(ConfigurationException.class);
        assertThatThrownBy(() ->
                        Conformance.of("http://127.0.0.1:9").service("Nothing").tests())
                .hasMessageContaining("no service named Nothing");
    }

    private Conformance conformance(ReferenceServer server) {
        return Conformance.of(server.url()).seed(1).tries(5).reports(folder);
    }

    private static Outcomes run(Conformance tests) {
        SUITE.set(tests);
        Outcomes outcomes = new Outcomes();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(DiscoverySelectors.selectClass(UsersTest.class))
                                .filters(EngineFilter.includeEngines("junit-jupiter"))
                                .build(),
                        outcomes);
        return outcomes;
    }

    /** What became of each test. */
    private static final class Outcomes implements TestExecutionListener {
        private final List<String> order = new ArrayList<>();
        private final Map<String, String> failed = new TreeMap<>();
        private final Map<String, String> aborted = new TreeMap<>();

        String of(String test) {
            return failed.containsKey(test) ? "failed" : aborted.containsKey(test) ? "aborted" : "passed";
        }

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (!test.isTest() && result.getStatus() == TestExecutionResult.Status.SUCCESSFUL) {
                return;
            }
            order.add(test.getDisplayName());
            String message = result.getThrowable().map(Throwable::getMessage).orElse("");
            switch (result.getStatus()) {
                case FAILED -> failed.put(test.getDisplayName(), message);
                case ABORTED -> aborted.put(test.getDisplayName(), message);
                case SUCCESSFUL -> {}
            }
        }
    }
}
