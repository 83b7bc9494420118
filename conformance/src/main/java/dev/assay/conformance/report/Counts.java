package dev.assay.conformance.report;

import dev.assay.conformance.suite.ClauseResult;
import dev.assay.conformance.verdict.Verdict;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/** How many clauses have which verdict. */
final class Counts {

    private final Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);

    private Counts(Collection<ClauseResult> results) {
        results.forEach(result -> counts.merge(result.verdict(), 1, Integer::sum));
    }

    static Counts of(Collection<ClauseResult> results) {
        return new Counts(results);
    }

    int of(Verdict verdict) {
        return counts.getOrDefault(verdict, 0);
    }
}
