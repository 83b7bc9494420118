package dev.assay.conformance.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.conformance.protocol.Body;
import dev.assay.conformance.protocol.HttpRequestMessage;
import dev.assay.conformance.verdict.Verdict;
import dev.assay.model.clause.Clause;
import dev.assay.model.clause.ClauseId;
import dev.assay.model.clause.ClauseKind;
import dev.assay.model.clause.Level;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is known of a clause only gets worse, and shows the smallest case that broke it. */
class ResultsTest {

    private static final ClauseId ID = new ClauseId("Op/clause");
    private static final ClauseId OTHER = new ClauseId("Op/another");

    private final Results results = new Results(List.of(clause(ID), clause(OTHER)));

    @Test
    void nothingIsKnownAtFirst() {
        assertThat(results.all()).hasSize(2).allSatisfy(result -> {
            assertThat(result.verdict()).isEqualTo(Verdict.UNTESTED);
            assertThat(result.cases()).isZero();
            assertThat(result.finding()).isEmpty();
        });
    }

    @Test
    void casesAddUp() {
        results.passed(ID, 2);
        results.passed(ID, 3);
        assertThat(now().verdict()).isEqualTo(Verdict.PASS);
        assertThat(now().cases()).isEqualTo(5);
        assertThat(results.of(OTHER).orElseThrow().verdict()).isEqualTo(Verdict.UNTESTED);
    }

    @Test
    void aSkipIsNotUndoneByAPass() {
        results.stopped(ID, Verdict.SKIP, "No key.");
        results.passed(ID, 1);
        assertThat(now().verdict()).isEqualTo(Verdict.SKIP);
        assertThat(now().reason()).contains("No key.");
    }

    @Test
    void theReasonIsThatOfTheWorstVerdictAndOfTheFirstOfEquals() {
        results.stopped(ID, Verdict.SKIP, "First.");
        results.stopped(ID, Verdict.SKIP, "Second.");
        assertThat(now().reason()).contains("First.");
        results.stopped(ID, Verdict.ERROR, "Worse.");
        assertThat(now().reason()).contains("Worse.");
        results.stopped(ID, Verdict.SKIP, "Better.");
        assertThat(now().reason()).contains("Worse.");
        assertThat(now().verdict()).isEqualTo(Verdict.ERROR);
    }

    @Test
    void aFailureStaysAndShowsItsSmallestCase() {
        Finding large = finding("{\"a\":\"" + "x".repeat(50) + "\"}");
        Finding small = finding("{}");
        results.stopped(ID, Verdict.SKIP, "No key.");
        results.failed(large);
        results.failed(small);
        results.failed(large);
        results.passed(ID, 1);
        results.stopped(ID, Verdict.ERROR, "Later.");
        assertThat(now().verdict()).isEqualTo(Verdict.FAIL);
        assertThat(now().finding()).contains(small);
        assertThat(now().reason()).isEmpty();
        assertThat(now().cases()).isEqualTo(4);
    }

    @Test
    void clausesThatAreNotPartOfTheRunArePassedOver() {
        ClauseId unknown = new ClauseId("Op/unknown");
        results.passed(unknown, 1);
        results.stopped(unknown, Verdict.ERROR, "x");
        assertThat(results.of(unknown)).isEmpty();
        assertThat(results.all()).extracting(result -> result.clause().id()).containsExactly(ID, OTHER);
    }

    private ClauseResult now() {
        return results.of(ID).orElseThrow();
    }

    private static Finding finding(String body) {
        HttpRequestMessage request = HttpRequestMessage.of("POST", "/").withBody(Body.of(body));
        return new Finding(
                ID, "e", "a", List.of(new Exchange("Op", request, Optional.empty(), Optional.of("none"), 1)), 1);
    }

    private static Clause clause(ClauseId id) {
        return Clause.modelled(id, Level.MUST, ClauseKind.LENGTH, "A sentence.", Optional.empty());
    }
}
