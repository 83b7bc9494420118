package dev.assay.conformance.report;

import dev.assay.conformance.suite.ClauseResult;
import dev.assay.model.clause.Level;

/**
 * What fails a run.
 *
 * @param strict whether a broken SHOULD does
 * @param known the deviations that do not
 */
public record Policy(boolean strict, Known known) {

    /** A policy without known deviations. */
    public static Policy of(boolean strict) {
        return new Policy(strict, Known.NONE);
    }

    /** What a result means for the run. */
    public Standing standing(ClauseResult result) {
        return switch (result.verdict()) {
            case PASS -> Standing.PASSED;
            case SKIP -> Standing.SKIPPED;
            case ERROR -> Standing.ERRORED;
            case UNTESTED -> Standing.UNTESTED;
            case FAIL -> broken(result);
        };
    }

    private Standing broken(ClauseResult result) {
        if (known.of(result.clause().id()).isPresent()) {
            return Standing.KNOWN;
        }
        return strict || result.clause().level() == Level.MUST ? Standing.FAILED : Standing.WARNING;
    }
}
