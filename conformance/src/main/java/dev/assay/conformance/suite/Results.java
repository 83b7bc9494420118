package dev.assay.conformance.suite;

import dev.assay.conformance.verdict.Verdict;
import dev.assay.model.clause.Clause;
import dev.assay.model.clause.ClauseId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What is known of each clause so far. Safe for use by several threads. */
public final class Results {

    private final Map<ClauseId, ClauseResult> results = new LinkedHashMap<>();

    /** All clauses, untested. */
    public Results(List<Clause> clauses) {
        clauses.forEach(clause -> results.put(clause.id(), ClauseResult.untested(clause)));
    }

    /** Takes note of cases that kept a clause. Clauses that are not part of the run are passed over. */
    public void passed(ClauseId clause, int cases) {
        update(clause, result -> result.passed(cases));
    }

    /** Takes note of a clause that was skipped or could not be told. */
    public void stopped(ClauseId clause, Verdict verdict, String reason) {
        update(clause, result -> result.stopped(verdict, reason));
    }

    /** Takes note of a case that broke a clause. */
    public void failed(Finding finding) {
        update(finding.clause(), result -> result.failed(finding));
    }

    /** Takes note of a case that broke a clause, and that was made of an earlier one by making it simpler. */
    public void shrunk(Finding finding) {
        update(finding.clause(), result -> result.shrunk(finding));
    }

    private synchronized void update(ClauseId clause, UnaryOperator<ClauseResult> change) {
        results.computeIfPresent(clause, (id, result) -> change.apply(result));
    }

    /** What is known of a clause; empty if it is not part of the run. */
    public synchronized Optional<ClauseResult> of(ClauseId clause) {
        return Optional.ofNullable(results.get(clause));
    }

    /** What is known of all clauses, in the contract's order. */
    public synchronized List<ClauseResult> all() {
        return List.copyOf(results.values());
    }
}
