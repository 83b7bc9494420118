package dev.assay.conformance.junit;

import dev.assay.conformance.report.CompletedRuns;
import dev.assay.conformance.report.Policy;
import dev.assay.conformance.suite.ClauseResult;
import dev.assay.conformance.suite.RunEvent;
import dev.assay.conformance.suite.Session;
import dev.assay.conformance.suite.runner.Runner;
import dev.assay.model.clause.ClauseId;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** A run on a thread of its own, begun by the first test that asks for a verdict, and waited for by the last. */
final class BackgroundRun implements AutoCloseable {

    private final Runner runner;
    private final CompletedRuns reports;
    private final Map<ClauseId, CompletableFuture<ClauseResult>> decided = new HashMap<>();
    private final CompletableFuture<RunEvent.Finished> finished = new CompletableFuture<>();
    private final Thread thread;
    private boolean begun;

    BackgroundRun(Session session, Policy policy, Path folder) {
        session.results().all().forEach(result -> decided.put(result.clause().id(), new CompletableFuture<>()));
        reports = new CompletedRuns(policy, Clock.systemUTC()).files(folder);
        runner = new Runner(session, this::hear);
        thread = new Thread(this::run, "assay-suite");
        thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
        thread.setDaemon(true);
    }

    private void run() {
        try {
            runner.run();
            finished.completeExceptionally(new IllegalStateException("The run ended without a word."));
        } catch (RuntimeException | Error failed) {
            decided.values().forEach(one -> one.completeExceptionally(failed));
            finished.completeExceptionally(failed);
        }
    }

    private void hear(RunEvent event) {
        reports.accept(event);
        if (event instanceof RunEvent.Decided one) {
            ClauseId id = one.result().clause().id();
            decided.getOrDefault(id, new CompletableFuture<>()).complete(one.result());
        } else if (event instanceof RunEvent.Finished end) {
            finished.complete(end);
        }
    }

    /** Waits until the run has decided a clause. */
    ClauseResult decided(ClauseId clause) {
        begin();
        return await(decided.getOrDefault(clause, new CompletableFuture<>()));
    }

    /** Waits until the run has ended, and its reports are written. */
    RunEvent.Finished finished() {
        begin();
        return await(finished);
    }

    private synchronized void begin() {
        if (!begun) {
            begun = true;
            thread.start();
        }
    }

    /** The failure of the run is that of whoever waits for it. */
    private static <T> T await(CompletableFuture<T> result) {
        try {
            return result.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }

    /** Ends the run after the case at hand, where it has not ended, and waits for it. */
    @Override
    public synchronized void close() {
        if (!begun) {
            return;
        }
        runner.stop();
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
