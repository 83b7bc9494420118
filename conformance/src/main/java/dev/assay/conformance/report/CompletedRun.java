package dev.assay.conformance.report;

import dev.assay.conformance.suite.ClauseResult;
import dev.assay.conformance.suite.RunEvent;
import dev.assay.model.clause.ClauseId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * A run that has ended, as reports tell of it.
 *
 * @param started how it began
 * @param finished how it ended
 * @param policy what fails it
 * @param begin when it began
 * @param nanos how long the check of each clause took, in nanoseconds
 */
record CompletedRun(
        RunEvent.Started started, RunEvent.Finished finished, Policy policy, Instant begin, Map<ClauseId, Long> nanos) {

    CompletedRun {
        nanos = Map.copyOf(nanos);
    }

    Outcome outcome() {
        return Outcome.of(finished, policy);
    }

    Standing standing(ClauseResult result) {
        return policy.standing(result);
    }

    List<ClauseResult> of(Standing standing) {
        return finished.results().stream()
                .filter(result -> policy.standing(result) == standing)
                .toList();
    }

    /** The results by operation, both in the contract's order. */
    Map<String, List<ClauseResult>> byOperation() {
        return finished.results().stream()
                .collect(Collectors.groupingBy(
                        result -> result.clause().id().operation(), LinkedHashMap::new, Collectors.toList()));
    }

    Counts counts() {
        return Counts.of(finished.results());
    }

    double seconds() {
        return finished.nanos() / (double) TimeUnit.SECONDS.toNanos(1);
    }

    /** How long the check of a clause took, in seconds; 0 for what the answers of all checks decide. */
    double seconds(ClauseResult result) {
        return nanos.getOrDefault(result.clause().id(), 0L) / (double) TimeUnit.SECONDS.toNanos(1);
    }
}
