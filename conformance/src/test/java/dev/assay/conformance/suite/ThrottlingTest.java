package dev.assay.conformance.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.conformance.endpoint.Target;
import dev.assay.conformance.endpoint.Transport;
import dev.assay.conformance.protocol.Body;
import dev.assay.conformance.protocol.HttpRequestMessage;
import dev.assay.conformance.protocol.HttpResponseMessage;
import dev.assay.conformance.protocol.restjson.RestJson1Protocol;
import dev.assay.conformance.suite.runner.Runner;
import dev.assay.conformance.verdict.Verdict;
import dev.assay.model.contract.Contract;
import dev.assay.model.contract.ContractLoader;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was throttled is sent again when the endpoint says so, is counted, and is judged like any other answer. */
@Timeout(60)
class ThrottlingTest {

    private static final Contract CONTRACT = new ContractLoader().load(List.of(), Optional.empty());
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0",
                "7 | 7",
                "999999999 | 999999999",
                "soon | 1",
                "-1 | 1",
                "'Fri, 2 Jan 2026 03:04:15 GMT' | 10",
                "'Fri, 2 Jan 2026 03:00:00 GMT' | 0"
            })
    void theTimeToWaitIsRead(String header, long seconds) {
        assertThat(Throttling.pause(throttled(header), NOW, 0)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void aThrottledRequestIsSentAgainAndCounted() {
        List<HttpRequestMessage> sent = new ArrayList<>();
        RunEvent.Finished run = check(request -> {
            sent.add(request);
            return sent.size() % 2 == 0 ? throttled("0") : emptyList();
        });
        assertThat(run.throttled()).isPositive().isEqualTo((run.requests() - 1) / 2);
        assertThat(verdict(run, "ListClusters/success-status")).isEqualTo(Verdict.PASS);
        // The throttled answers name no error: that is a breach whatever becomes of the request.
        assertThat(verdict(run, "ListClusters/error-name")).isEqualTo(Verdict.FAIL);
    }

    @Test
    void anEndpointThatThrottlesForEverIsGivenUp() {
        List<HttpRequestMessage> sent = new ArrayList<>();
        RunEvent.Finished run = check(request -> {
            sent.add(request);
            return sent.size() == 1 ? emptyList() : throttled("3600");
        });
        assertThat(run.throttled()).isZero();
        assertThat(verdict(run, "ListClusters/success-status")).isEqualTo(Verdict.ERROR);
    }

    private static Verdict verdict(RunEvent.Finished run, String clause) {
        return run.results().stream()
                .filter(result -> result.clause().id().value().equals(clause))
                .findFirst()
                .orElseThrow()
                .verdict();
    }

    private static HttpResponseMessage throttled(String retryAfter) {
        return new HttpResponseMessage(429, headers("Retry-After", retryAfter), Body.of("{}"));
    }

    private static HttpResponseMessage emptyList() {
        return new HttpResponseMessage(200, headers("Content-Type", "application/json"), Body.of("{\"clusters\":[]}"));
    }

    private static HttpHeaders headers(String name, String value) {
        return HttpHeaders.of(Map.of(name, List.of(value), "x-amzn-requestid", List.of("1")), (field, content) -> true);
    }

    private static RunEvent.Finished check(Transport transport) {
        List<RunEvent.Finished> ends = new ArrayList<>();
        Options options = Options.builder(1)
                .selected(clause -> List.of("ListClusters/success-status", "ListClusters/error-name")
                        .contains(clause.value()))
                .build();
        Session session = new Session(
                CONTRACT,
                new RestJson1Protocol(CONTRACT.model(), CONTRACT.service()),
                Target.of(URI.create("http://127.0.0.1:1")),
                options,
                transport);
        new Runner(session, event -> {
                    if (event instanceof RunEvent.Finished finished) {
                        ends.add(finished);
                    }
                })
                .run();
        return ends.get(0);
    }
}
