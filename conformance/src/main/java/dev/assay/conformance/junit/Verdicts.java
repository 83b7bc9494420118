package dev.assay.conformance.junit;

import dev.assay.conformance.report.Failure;
import dev.assay.conformance.report.Known;
import dev.assay.conformance.report.Policy;
import dev.assay.conformance.report.Standing;
import dev.assay.conformance.suite.ClauseResult;
import dev.assay.conformance.suite.Command;
import dev.assay.conformance.suite.Finding;
import dev.assay.conformance.suite.RunEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** Says of results in the way of JUnit what they are: nothing of what is kept, an exception of all else. */
final class Verdicts {

    private final String endpoint;
    private final Command command;
    private final Policy policy;
    private final Path reports;

    Verdicts(String endpoint, Command command, Policy policy, Path reports) {
        this.endpoint = endpoint;
        this.command = command;
        this.policy = policy;
        this.reports = reports;
    }

    /**
     * Passes what is kept.
     *
     * @throws AssertionFailedError if the clause is broken
     * @throws UndecidedException if the run could not tell
     * @throws TestAbortedException if it was not tested, or its breach does not fail the run
     */
    void require(ClauseResult result) {
        Standing standing = policy.standing(result);
        switch (standing) {
            case PASSED -> {}
            case FAILED -> throw failed(result);
            case ERRORED -> throw new UndecidedException(Failure.reason(result, policy));
            case WARNING, KNOWN, SKIPPED, UNTESTED ->
                throw new TestAbortedException(standing.word() + ": " + Failure.reason(result, policy));
        }
    }

    private AssertionFailedError failed(ClauseResult result) {
        Finding finding = result.finding().orElseThrow();
        String message = Failure.text(endpoint, command, result) + "report:   " + reports.resolve("report.html") + "\n";
        return new AssertionFailedError(message, finding.expected(), finding.actual());
    }

    /**
     * Passes a run that was finished, whose known deviations are all there, and that left nothing behind.
     *
     * @throws AssertionFailedError if a known deviation is none any more
     * @throws UndecidedException if the run was not finished
     */
    void require(RunEvent.Finished run) {
        List<String> outdated = policy.known().outdated(run.results()).stream()
                .map(Known.Entry::clauses)
                .map(clauses -> "The known deviation '" + clauses
                        + "' is none any more: its clauses are kept. Take the entry out.")
                .toList();
        if (!outdated.isEmpty()) {
            throw new AssertionFailedError(String.join("\n", outdated));
        }
        List<String> open = new ArrayList<>(run.incomplete());
        run.leftBehind().forEach(left -> open.add("Left behind, for it could not be deleted: " + left));
        if (!open.isEmpty()) {
            throw new UndecidedException(String.join("\n", open));
        }
    }
}
