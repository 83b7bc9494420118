package dev.assay.conformance.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.conformance.endpoint.HostileAnswers;
import dev.assay.conformance.endpoint.HttpTransport;
import dev.assay.conformance.endpoint.LoopbackServer;
import dev.assay.conformance.endpoint.Target;
import dev.assay.conformance.protocol.HttpRequestMessage;
import dev.assay.conformance.report.Outcome;
import dev.assay.conformance.services.SuiteRun;
import dev.assay.conformance.verdict.Verdict;
import dev.assay.model.contract.Contract;
import dev.assay.model.contract.ContractLoader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever an endpoint answers, a run ends soon, with a verdict. */
@Timeout(60)
class HostileEndpointTest {

    private static final Contract CONTRACT = new ContractLoader().load(List.of(), Optional.empty());
    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final String EMPTY_LIST =
            "HTTP/1.1 200 OK\r\nx-amzn-requestid: 1\r\nContent-Type: application/json\r\nContent-Length: 15\r\n\r\n{\"clusters\":[]}";

    /** The first request of a process takes long enough to be taken for late. */
    @BeforeAll
    static void warmUp() throws IOException {
        try (LoopbackServer server = new LoopbackServer((out, closed) -> say(out, EMPTY_LIST))) {
            new HttpTransport(server.url(), Duration.ofSeconds(20)).send(HttpRequestMessage.of("GET", "/"));
        }
    }

    static Stream<String> hostile() {
        return HostileAnswers.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void aHostileAnswerGetsAVerdict(String name) throws IOException {
        LoopbackServer.Behaviour hostile =
                Objects.requireNonNull(HostileAnswers.all().get(name));
        AtomicInteger asked = new AtomicInteger();
        try (LoopbackServer server = new LoopbackServer((out, closed) -> {
            if (asked.getAndIncrement() == 0) {
                say(out, EMPTY_LIST);
            } else {
                hostile.answer(out, closed);
            }
        })) {
            RunEvent.Finished run = check(
                    server,
                    Options.builder(1)
                            .selected(clause -> clause.operation().equals("ListClusters"))
                            .tries(3)
                            .build(),
                    SHORT);
            Map<Verdict, Long> counts =
                    run.results().stream().collect(Collectors.groupingBy(ClauseResult::verdict, Collectors.counting()));
            assertThat(Outcome.of(run, false))
                    .as("%s: %s %s", name, counts, run.incomplete())
                    .isNotEqualTo(Outcome.CONFORMANT);
            assertThat(run.results())
                    .filteredOn(result -> result.verdict() == Verdict.FAIL || result.verdict() == Verdict.ERROR)
                    .isNotEmpty()
                    .allSatisfy(result -> assertThat(words(result))
                            .isNotBlank()
                            .doesNotContain("java.", "Exception: ", "fault of Assay"));
        }
    }

    private static String words(ClauseResult result) {
        return result.reason().or(() -> result.finding().map(Finding::actual)).orElse("");
    }

    @Test
    void nothingIsSentTwice() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        try (LoopbackServer server = new LoopbackServer((out, closed) -> {
            if (asked.getAndIncrement() == 0) {
                say(out, EMPTY_LIST);
            }
        })) {
            RunEvent.Finished run = check(
                    server,
                    Options.builder(1)
                            .selected(clause -> clause.operation().equals("GetCluster"))
                            .tries(3)
                            .build(),
                    LONG);
            assertThat(run.requests()).isGreaterThan(1);
            assertThat(server.requests()).hasSize((int) run.requests());
        }
    }

    @Test
    void anEndpointThatHangsIsGivenUp() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        try (LoopbackServer server = new LoopbackServer((out, closed) -> {
            if (asked.getAndIncrement() == 0) {
                say(out, EMPTY_LIST);
            } else {
                closed.await();
            }
        })) {
            RunEvent.Finished run = check(server, Options.all(1), SHORT);
            assertThat(Outcome.of(run, false)).isEqualTo(Outcome.INCOMPLETE);
            assertThat(run.incomplete())
                    .containsExactly("The endpoint was lost in the middle of the run: No answer came in time to "
                            + Patience.OF_RUN + " requests in a row.");
            assertThat(run.requests()).isLessThan(Patience.OF_RUN + 5);
        }
    }

    @Test
    void anOperationThatHangsIsGivenUpAndTheOthersGoOn() throws IOException {
        try (LoopbackServer hanging = LoopbackServer.byRequest((head, out, closed) -> {
            if (head.startsWith("GET /cluster-snapshots")) {
                closed.await();
            } else {
                say(out, EMPTY_LIST);
            }
        })) {
            RunEvent.Finished run = check(
                    hanging,
                    Options.builder(1)
                            .selected(clause -> clause.operation().equals("ListClusters")
                                    || clause.operation().equals("ListClusterSnapshots"))
                            .tries(20)
                            .build(),
                    Duration.ofSeconds(2));
            assertThat(run.incomplete()).isEmpty();
            assertThat(run.results())
                    .filteredOn(result -> result.clause().id().operation().equals("ListClusterSnapshots"))
                    .noneMatch(result -> result.verdict() == Verdict.PASS)
                    .anyMatch(result ->
                            result.verdict() == Verdict.ERROR && words(result).contains("called no more"));
            assertThat(run.results())
                    .filteredOn(result -> result.clause().id().operation().equals("ListClusters"))
                    .anyMatch(result -> result.verdict() == Verdict.PASS);
            assertThat(hanging.requests().stream().filter(head -> head.startsWith("GET /cluster-snapshots")))
                    .hasSize(Patience.OF_OPERATION);
        }
    }

    private static RunEvent.Finished check(LoopbackServer server, Options options, Duration timeout) {
        Target target = Target.of(server.url()).toBuilder()
                .timeout(timeout)
                .settle(Duration.ofMillis(50))
                .build();
        return SuiteRun.of(CONTRACT, target, options).finished();
    }

    private static void say(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
