package dev.assay.conformance.report;

import dev.assay.conformance.protocol.Body;
import dev.assay.conformance.protocol.HttpRequestMessage;
import dev.assay.conformance.protocol.HttpResponseMessage;
import dev.assay.conformance.suite.ClauseGlob;
import dev.assay.conformance.suite.ClauseResult;
import dev.assay.conformance.suite.Command;
import dev.assay.conformance.suite.Exchange;
import dev.assay.conformance.suite.Finding;
import dev.assay.conformance.suite.RunEvent;
import dev.assay.conformance.verdict.Verdict;
import dev.assay.model.clause.Clause;
import dev.assay.model.clause.ClauseId;
import dev.assay.model.clause.ClauseKind;
import dev.assay.model.clause.Level;
import java.net.http.HttpHeaders;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Runs that never were, for reports to tell of. */
final class Results {

    static final RunEvent.Started STARTED = new RunEvent.Started(
            "http://127.0.0.1:8080", "test#Service", 5, 42, Command.ofEndpoint("http://127.0.0.1:8080"));

    private Results() {}

    static ClauseResult of(Verdict verdict, Level level) {
        return of("Op/m/" + verdict.name().toLowerCase(Locale.ROOT), verdict, level);
    }

    static ClauseResult of(String id, Verdict verdict, Level level) {
        Clause clause = Clause.modelled(
                new ClauseId(id), level, ClauseKind.LENGTH, "The length of m is 1 to 5.", Optional.empty());
        boolean told = verdict == Verdict.SKIP || verdict == Verdict.ERROR;
        return new ClauseResult(
                clause,
                verdict,
                verdict == Verdict.UNTESTED ? 0 : 3,
                told ? Optional.of("There is a reason.") : Optional.empty(),
                verdict == Verdict.FAIL ? Optional.of(finding(clause.id())) : Optional.empty());
    }

    static Finding finding(ClauseId clause) {
        return new Finding(clause, "A refusal.", "The answer was 200.", exchanges(), 42);
    }

    /** A failure that has nothing in common with one of another number. */
    static ClauseResult differing(String id, int number, Level level) {
        HttpRequestMessage request =
                HttpRequestMessage.of("GET", "/" + "a".repeat(number + 1) + "?q=" + "z".repeat(40));
        Exchange exchange = new Exchange("Op", request, Optional.of(response(Body.EMPTY)), Optional.empty(), 7);
        String said = "word ".repeat(number + 1).strip();
        return failed(id, level, "No " + said + ".", "Only " + said + ".", List.of(exchange));
    }

    /** A failure of which the endpoint says something. */
    static ClauseResult saying(String id, String text) {
        return failed(id, Level.MUST, "Nothing else.", text, List.of(answered(Body.of(text))));
    }

    static Exchange answered(Body body) {
        return new Exchange("Op", HttpRequestMessage.of("GET", "/"), Optional.of(response(body)), Optional.empty(), 7);
    }

    static ClauseResult failed(String id, Level level, String expected, String actual, List<Exchange> exchanges) {
        ClauseResult passed = of(id, Verdict.PASS, level);
        Finding finding = new Finding(passed.clause().id(), expected, actual, exchanges, 42);
        return new ClauseResult(passed.clause(), Verdict.FAIL, 1, Optional.empty(), Optional.of(finding));
    }

    /** Known deviations without end. */
    static Known known(String... clauses) {
        return new Known(
                Arrays.stream(clauses)
                        .map(clause -> new Known.Entry(
                                new ClauseGlob(clause), "It is so.", Optional.of("https://issues/1"), Optional.empty()))
                        .toList(),
                LocalDate.EPOCH);
    }

    /** A run that has been told of, begun at the hour of Unix. */
    static CompletedRun completed(Policy policy, ClauseResult... results) {
        return new CompletedRun(STARTED, run(results), policy, Instant.EPOCH, Map.of());
    }

    /** One of text, one of octets that are no text, one that was never answered. */
    static List<Exchange> exchanges() {
        HttpRequestMessage post = HttpRequestMessage.of("POST", "/op?a=b%20c")
                .withHeader("Content-Type", "application/json")
                .withHeader("X-Two", "one", "two")
                .withBody(Body.of("{\"m\":\"it's\"}"));
        HttpRequestMessage octets =
                HttpRequestMessage.of("PUT", "/blob").withBody(Body.of(new byte[] {0, (byte) 0xff, 7}));
        return List.of(
                new Exchange("Op", post, Optional.of(response(Body.of("{\"é\":1}"))), Optional.empty(), 1_500_000),
                new Exchange(
                        "Op", octets, Optional.of(response(Body.of(new byte[] {(byte) 0x80}))), Optional.empty(), 0),
                new Exchange("Op", post, Optional.empty(), Optional.of("Nobody answered."), 5));
    }

    private static HttpResponseMessage response(Body body) {
        return new HttpResponseMessage(200, HttpHeaders.of(Map.of("X-Id", List.of("7")), (n, v) -> true), body);
    }

    static RunEvent.Finished run(ClauseResult... results) {
        return new RunEvent.Finished(List.of(results), 12, 1_500_000_000L, List.of(), List.of());
    }
}
