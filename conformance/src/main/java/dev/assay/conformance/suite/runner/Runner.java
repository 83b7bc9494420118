package dev.assay.conformance.suite.runner;

import dev.assay.conformance.endpoint.TransportException;
import dev.assay.conformance.endpoint.TransportException.Reason;
import dev.assay.conformance.suite.Check;
import dev.assay.conformance.suite.CheckSkipped;
import dev.assay.conformance.suite.CheckUndecided;
import dev.assay.conformance.suite.ClauseResult;
import dev.assay.conformance.suite.Command;
import dev.assay.conformance.suite.RunEvent;
import dev.assay.conformance.suite.Session;
import dev.assay.conformance.suite.modelled.ModelledChecks;
import dev.assay.conformance.suite.runner.Schedule.Share;
import dev.assay.conformance.verdict.Verdict;
import dev.assay.model.clause.ClauseId;
import dev.assay.model.clause.Level;
import dev.assay.model.clause.Origin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Runs all checks of a session, on one thread or several, and tells of it. */
public final class Runner {

    /** How many glances take as long as what one of them leaves to do, about. */
    private static final int DEPTH = 8;

    private final Session session;
    private final Consumer<RunEvent> listener;
    private final Set<String> incomplete = new LinkedHashSet<>();
    private final List<Session> sessions = new ArrayList<>();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger total = new AtomicInteger();
    private final Workers workers = new Workers();
    private final Set<ClauseId> told = new HashSet<>();
    private final Map<ClauseId, Long> nanosOf = new HashMap<>();
    private final long start = System.nanoTime();
    private boolean finished;

    /** A runner that tells the listener what happens, never on two threads at once. */
    public Runner(Session session, Consumer<RunEvent> listener) {
        this.session = session;
        this.listener = listener;
        this.sessions.add(session);
    }

    /** Asks a run to end with the answer that it waits for, as on Ctrl-C. */
    public void stop() {
        session.sending().stop();
    }

    /** Ends waiting for answers too, where the run was stopped and these do not come. */
    public void abandon() {
        workers.interrupt();
    }

    /**
     * Runs the checks, deletes what they created, and tells the results.
     *
     * @throws TransportException if the endpoint cannot be reached at all
     */
    public void run() {
        new Preflight(session).check();
        Schedule schedule = Schedule.of(session);
        total.set(schedule.size());
        schedule.beside().stream()
                .map(Share::session)
                .filter(own -> own != session)
                .forEach(sessions::add);
        tell(new RunEvent.Started(
                session.target().endpoint().toString(),
                session.contract().service().getId().toString(),
                session.results().all().size(),
                session.options().seed(),
                session.options()
                        .command()
                        .orElseGet(() ->
                                Command.ofEndpoint(session.target().endpoint().toString()))));
        try {
            workers.run(schedule.beside().stream()
                    .map(share -> (Runnable) () -> run(share))
                    .toList());
            workers.run(List.of(() -> run(new Share(session, schedule.alone()))));
        } finally {
            finish();
        }
    }

    /** A glance at each clause first, so that what breaks at once is known at once; then what glances left to do. */
    private void run(Share share) {
        try {
            Set<Check> deep = new HashSet<>();
            for (Check check : forGlances(share.checks())) {
                if (mayGoOn() && step(check, 1, () -> check.glance(share.session()), share.session())) {
                    deep.add(check);
                    total.addAndGet(DEPTH);
                }
            }
            for (Check check : share.checks()) {
                if (deep.contains(check) && mayGoOn()) {
                    step(check, DEPTH, () -> goDeep(check, share.session()), share.session());
                }
            }
        } catch (TransportException lost) {
            mayGoOn();
        }
    }

    /** What behaves otherwise than is documented shows in fewer requests than what is validated otherwise than is modelled. */
    private List<Check> forGlances(List<Check> checks) {
        return checks.stream()
                .sorted(Comparator.comparing(check -> !isDocumented(check)))
                .toList();
    }

    private boolean isDocumented(Check check) {
        return check.clauses().stream()
                .flatMap(id -> session.contract().clause(id).stream())
                .anyMatch(clause -> clause.origin() == Origin.DOCUMENTED);
    }

    private static boolean goDeep(Check check, Session session) {
        check.run(session);
        return false;
    }

    /** Makes a part of a check, and tells whether there is more to it. */
    private boolean step(Check check, int work, BooleanSupplier part, Session session) {
        long begin = System.nanoTime();
        boolean more = run(check, part, session);
        took(check.clauses(), System.nanoTime() - begin);
        done.addAndGet(work);
        if (!more) {
            decided(check.clauses());
        }
        progress(check);
        return more;
    }

    private synchronized boolean mayGoOn() {
        session.sending()
                .lost()
                .ifPresent(why -> incomplete.add("The endpoint was lost in the middle of the run: " + why));
        if (session.sending().isStopped()) {
            incomplete.add("The run was interrupted.");
        }
        session.options()
                .maxTime()
                .filter(max -> System.nanoTime() - start > max.toNanos())
                .ifPresent(max -> incomplete.add("The time of " + max.toSeconds() + " s was up."));
        boolean failed = session.options().failFast()
                && session.results().all().stream()
                        .anyMatch(result -> result.verdict() == Verdict.FAIL
                                && result.clause().level() == Level.MUST);
        if (failed) {
            incomplete.add("The run ended at the first broken clause, as it was asked to.");
        }
        return incomplete.isEmpty();
    }

    private static boolean run(Check check, BooleanSupplier part, Session session) {
        try {
            return part.getAsBoolean();
        } catch (CheckSkipped skipped) {
            stop(check, session, Verdict.SKIP, skipped.reason());
        } catch (CheckUndecided undecided) {
            stop(check, session, Verdict.ERROR, undecided.reason());
        } catch (TransportException failure) {
            if (failure.reason() == Reason.UNREACHABLE || failure.reason() == Reason.INTERRUPTED) {
                throw failure;
            }
            stop(check, session, Verdict.ERROR, String.valueOf(failure.getMessage()));
        } catch (RuntimeException | StackOverflowError fault) {
            // One check that fails for a reason of its own must not take the verdicts of all others with it.
            stop(
                    check,
                    session,
                    Verdict.ERROR,
                    "The check could not be made, by a fault of Assay itself: " + fault + ".");
        }
        return false;
    }

    private static void stop(Check check, Session session, Verdict verdict, String reason) {
        for (ClauseId clause : check.clauses()) {
            session.results().stopped(clause, verdict, reason);
        }
    }

    private void progress(Check check) {
        int failed = (int) session.results().all().stream()
                .filter(result -> result.verdict() == Verdict.FAIL)
                .count();
        String current = check.clauses().stream()
                .sorted()
                .findFirst()
                .map(ClauseId::value)
                .orElse("");
        tell(new RunEvent.Progress(done.get(), total.get(), session.sending().requests(), failed, current));
    }

    private synchronized void tell(RunEvent event) {
        listener.accept(event);
    }

    /**
     * Tells of clauses that no further check looks at. What every answer has to keep is decided with the last answer, and so is documented
     * behaviour: a clause of it has several properties, and any sequence of calls may break it.
     */
    private synchronized void decided(Set<ClauseId> clauses) {
        for (ClauseResult result : session.results().all()) {
            boolean last = result.clause().origin() == Origin.MODELLED
                    && !ModelledChecks.ABOUT_ANSWERS.contains(result.clause().kind());
            if (last && clauses.contains(result.clause().id())) {
                tellOnce(result);
            }
        }
    }

    private synchronized void took(Set<ClauseId> clauses, long nanos) {
        clauses.forEach(clause -> nanosOf.merge(clause, nanos, Long::sum));
    }

    private void tellOnce(ClauseResult result) {
        ClauseId id = result.clause().id();
        if (told.add(id)) {
            tell(new RunEvent.Decided(result, nanosOf.getOrDefault(id, 0L)));
        }
    }

    private synchronized void decideRest() {
        session.results().all().forEach(this::tellOnce);
    }

    /** Deletes what was created and tells the end; only once, whoever calls it first. */
    public synchronized void finish() {
        if (finished) {
            return;
        }
        finished = true;
        workers.calmDown();
        session.sending().beginCleanUp();
        List<String> leftBehind = sessions.stream()
                .flatMap(own -> own.resources().deleteAll().stream())
                .toList();
        explainUntested();
        decideRest();
        tell(new RunEvent.Finished(
                session.results().all(),
                session.sending().requests(),
                session.sending().throttled(),
                System.nanoTime() - start,
                List.copyOf(incomplete),
                leftBehind,
                session.reaches()));
    }

    /** Clauses about answers that no answer spoke of are skipped; the others that no check looked at stay untested. */
    private void explainUntested() {
        for (ClauseResult result : session.results().all()) {
            boolean aboutAnswers =
                    ModelledChecks.ABOUT_ANSWERS.contains(result.clause().kind());
            if (result.verdict() == Verdict.UNTESTED && !incomplete.isEmpty()) {
                session.results()
                        .stopped(
                                result.clause().id(),
                                Verdict.SKIP,
                                "The run ended before: " + incomplete.iterator().next());
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
