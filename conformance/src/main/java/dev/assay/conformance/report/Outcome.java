package dev.assay.conformance.report;

import dev.assay.conformance.suite.ClauseResult;
import dev.assay.conformance.suite.RunEvent;
import dev.assay.conformance.verdict.Verdict;
import dev.assay.model.clause.Level;
import java.util.List;

/** What a whole run says of an endpoint. */
public enum Outcome {
    /** No clause is broken that fails the run, and nothing was left open by an error. */
    CONFORMANT("conformant", 0),
    /** A clause is broken. */
    NOT_CONFORMANT("not conformant", 1),
    /** The run was not finished, or could not tell of some clause. */
    INCOMPLETE("not finished", 3);

    private final String words;
    private final int exitCode;

    Outcome(String words, int exitCode) {
        this.words = words;
        this.exitCode = exitCode;
    }

    /** The outcome in words. */
    public String words() {
        return words;
    }

    /** The exit code that tells of it. */
    public int exitCode() {
        return exitCode;
    }

    /**
     * The outcome of a run.
     *
     * @param strict whether a broken SHOULD fails the run as well
     */
    public static Outcome of(RunEvent.Finished run, boolean strict) {
        List<ClauseResult> results = run.results();
        boolean failed = results.stream().anyMatch(result -> isFailure(result, strict));
        if (failed) {
            return NOT_CONFORMANT;
        }
        boolean open = results.stream().anyMatch(result -> result.verdict() == Verdict.ERROR);
        boolean nothing = results.stream()
                .noneMatch(result -> result.verdict() == Verdict.PASS || result.verdict() == Verdict.FAIL);
        return open || nothing || !run.incomplete().isEmpty() ? INCOMPLETE : CONFORMANT;
    }

    /** Whether a result fails a run. */
    public static boolean isFailure(ClauseResult result, boolean strict) {
        return result.verdict() == Verdict.FAIL && (strict || result.clause().level() == Level.MUST);
    }
}
