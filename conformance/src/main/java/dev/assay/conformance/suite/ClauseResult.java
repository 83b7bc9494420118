package dev.assay.conformance.suite;

import dev.assay.conformance.verdict.Verdict;
import dev.assay.model.clause.Clause;
import java.util.Optional;

/**
 * What a run found out about one clause.
 *
 * @param clause the clause
 * @param verdict the worst of its cases' verdicts
 * @param cases how many cases were judged
 * @param reason why it was skipped or could not be told
 * @param finding the smallest case that broke it
 */
public record ClauseResult(
        Clause clause, Verdict verdict, int cases, Optional<String> reason, Optional<Finding> finding) {

    static ClauseResult untested(Clause clause) {
        return new ClauseResult(clause, Verdict.UNTESTED, 0, Optional.empty(), Optional.empty());
    }

    ClauseResult passed(int more) {
        return new ClauseResult(clause, verdict.worse(Verdict.PASS), cases + more, reason, finding);
    }

    ClauseResult stopped(Verdict why, String sentence) {
        boolean worse = why.compareTo(verdict) > 0;
        return new ClauseResult(clause, verdict.worse(why), cases, worse ? Optional.of(sentence) : reason, finding);
    }

    ClauseResult failed(Finding found) {
        return failed(found, finding.map(known -> found.size() < known.size()).orElse(true));
    }

    /** A case that was made of an earlier one by making it simpler: where both are of one size it is the better one. */
    ClauseResult shrunk(Finding found) {
        return failed(found, finding.map(known -> found.size() <= known.size()).orElse(true));
    }

    private ClauseResult failed(Finding found, boolean smaller) {
        return new ClauseResult(
                clause, Verdict.FAIL, cases + 1, Optional.empty(), smaller ? Optional.of(found) : finding);
    }
}
