package dev.assay.conformance.suite.runner;

import dev.assay.conformance.endpoint.TransportException;
import dev.assay.conformance.suite.Check;
import dev.assay.conformance.suite.CheckSkipped;
import dev.assay.conformance.suite.CheckUndecided;
import dev.assay.conformance.suite.ClauseResult;
import dev.assay.conformance.suite.RunEvent;
import dev.assay.conformance.suite.Session;
import dev.assay.conformance.suite.documented.DocumentedChecks;
import dev.assay.conformance.suite.modelled.ModelledChecks;
import dev.assay.conformance.verdict.Verdict;
import dev.assay.model.clause.ClauseId;
import dev.assay.model.clause.Level;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Runs all checks of a session, one after the other, and tells of it. */
public final class Runner {

    private final Session session;
    private final Consumer<RunEvent> listener;
    private final List<String> incomplete = new ArrayList<>();
    private final Set<ClauseId> told = new HashSet<>();
    private final long start = System.nanoTime();
    private volatile boolean stopped;
    private boolean finished;

    /** A runner that tells the listener what happens. */
    public Runner(Session session, Consumer<RunEvent> listener) {
        this.session = session;
        this.listener = listener;
    }

    /** Asks a run to end after the case at hand, as on Ctrl-C. */
    public void stop() {
        stopped = true;
    }

    /**
     * Runs the checks, deletes what they created, and tells the results.
     *
     * @throws TransportException if the endpoint cannot be reached at all
     */
    public void run() {
        new Preflight(session).check();
        List<Check> checks = Stream.concat(ModelledChecks.of(session).stream(), DocumentedChecks.of(session).stream())
                .toList();
        listener.accept(new RunEvent.Started(
                session.target().endpoint().toString(),
                session.contract().service().getId().toString(),
                session.results().all().size(),
                session.options().seed()));
        try {
            for (int i = 0; i < checks.size() && mayGoOn(); i++) {
                long begin = System.nanoTime();
                run(checks.get(i));
                decided(checks.get(i).clauses(), System.nanoTime() - begin);
                tell(i + 1, checks.size(), checks.get(i));
            }
        } catch (TransportException lost) {
            incomplete.add("The endpoint was lost in the middle of the run: " + lost.getMessage());
        } finally {
            finish();
        }
    }

    private boolean mayGoOn() {
        if (stopped) {
            incomplete.add("The run was interrupted.");
            return false;
        }
        boolean late = session.options()
                .maxTime()
                .filter(max -> System.nanoTime() - start > max.toNanos())
                .isPresent();
        if (late) {
            incomplete.add(
                    "The time of " + session.options().maxTime().orElseThrow().toSeconds() + " s was up.");
        }
        boolean failed = session.options().failFast()
                && session.results().all().stream()
                        .anyMatch(result -> result.verdict() == Verdict.FAIL
                                && result.clause().level() == Level.MUST);
        if (failed) {
            incomplete.add("The run ended at the first broken clause, as it was asked to.");
        }
        return !late && !failed;
    }

    private void run(Check check) {
        try {
            check.run(session);
        } catch (CheckSkipped skipped) {
            stop(check, Verdict.SKIP, skipped.reason());
        } catch (CheckUndecided undecided) {
            stop(check, Verdict.ERROR, undecided.reason());
        }
    }

    private void stop(Check check, Verdict verdict, String reason) {
        for (ClauseId clause : check.clauses()) {
            session.results().stopped(clause, verdict, reason);
        }
    }

    private void tell(int done, int total, Check check) {
        List<ClauseResult> results = session.results().all();
        int failed = (int) results.stream()
                .filter(result -> result.verdict() == Verdict.FAIL)
                .count();
        String current = check.clauses().stream()
                .sorted()
                .findFirst()
                .map(ClauseId::value)
                .orElse("");
        listener.accept(new RunEvent.Progress(done, total, session.requests(), failed, current));
    }

    /** Tells of clauses that no further check looks at; what every answer has to keep is decided with the last answer. */
    private void decided(Set<ClauseId> clauses, long nanos) {
        for (ClauseResult result : session.results().all()) {
            ClauseId id = result.clause().id();
            boolean last = clauses.contains(id)
                    && !ModelledChecks.ABOUT_ANSWERS.contains(result.clause().kind());
            if (last && told.add(id)) {
                listener.accept(new RunEvent.Decided(result, nanos));
            }
        }
    }

    private void decideRest() {
        for (ClauseResult result : session.results().all()) {
            if (told.add(result.clause().id())) {
                listener.accept(new RunEvent.Decided(result, 0));
            }
        }
    }

    /** Deletes what was created and tells the end; only once, whoever calls it first. */
    public synchronized void finish() {
        if (finished) {
            return;
        }
        finished = true;
        List<String> leftBehind = session.resources().deleteAll();
        explainUntested();
        decideRest();
        listener.accept(new RunEvent.Finished(
                session.results().all(), session.requests(), System.nanoTime() - start, incomplete, leftBehind));
    }

    /** Clauses about answers that no answer spoke of are skipped; the others that no check looked at stay untested. */
    private void explainUntested() {
        for (ClauseResult result : session.results().all()) {
            boolean aboutAnswers =
                    ModelledChecks.ABOUT_ANSWERS.contains(result.clause().kind());
            if (result.verdict() == Verdict.UNTESTED && !incomplete.isEmpty()) {
                session.results()
                        .stopped(result.clause().id(), Verdict.SKIP, "The run ended before: " + incomplete.get(0));
            } else if (result.verdict() == Verdict.UNTESTED && aboutAnswers) {
                session.results()
                        .stopped(
                                result.clause().id(),
                                Verdict.SKIP,
                                "No answer of the run was one that this clause speaks of.");
            }
        }
    }
}
