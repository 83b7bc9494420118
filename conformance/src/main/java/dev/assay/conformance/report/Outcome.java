package dev.assay.conformance.report;

import dev.assay.conformance.suite.ClauseResult;
import dev.assay.conformance.suite.RunEvent;
import dev.assay.conformance.verdict.Verdict;
import java.util.List;
import java.util.Locale;

/** What a whole run says of an endpoint. */
public enum Outcome {
    /** No clause is broken that fails the run, and nothing was left open by an error. */
    CONFORMANT("conformant", 0),
    /** A clause is broken. */
    NOT_CONFORMANT("not conformant", 1),
    /** No clause is broken that fails the run, but one is kept that is said to be broken. */
    OUTDATED_KNOWN("conformant, but a known deviation is none any more", 1),
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

    /** The outcome as it stands in files. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The outcome of a run without known deviations.
     *
     * @param strict whether a broken SHOULD fails the run as well
     */
    public static Outcome of(RunEvent.Finished run, boolean strict) {
        return of(run, Policy.of(strict));
    }

    /** The outcome of a run. */
    public static Outcome of(RunEvent.Finished run, Policy policy) {
        List<ClauseResult> results = run.results();
        boolean failed = results.stream().anyMatch(result -> policy.standing(result) == Standing.FAILED);
        if (failed) {
            return NOT_CONFORMANT;
        }
        boolean open = results.stream().anyMatch(result -> result.verdict() == Verdict.ERROR);
        boolean nothing = results.stream()
                .noneMatch(result -> result.verdict() == Verdict.PASS || result.verdict() == Verdict.FAIL);
        if (open || nothing || !run.incomplete().isEmpty()) {
            return INCOMPLETE;
        }
        return policy.known().outdated(results).isEmpty() ? CONFORMANT : OUTDATED_KNOWN;
    }
}
