package dev.assay.conformance.cli;

import dev.assay.conformance.suite.runner.Runner;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** What Ctrl-C does to a run: it ends after the case at hand, deletes what it created and writes its reports. */
final class Interruption {

    private static final long PATIENCE_SECONDS = 30;

    /** How long an answer that is on its way may still take: it may tell of something that has to be deleted. */
    private static final long LAST_ANSWER_SECONDS = 3;

    private Interruption() {}

    /** Executes a run so that the end of the process waits for the run's own. */
    static void during(Runner runner, Runnable run) {
        CountDownLatch done = new CountDownLatch(1);
        Thread hook = new Thread(() -> {
            runner.stop();
            try {
                boolean inTime = done.await(LAST_ANSWER_SECONDS, TimeUnit.SECONDS);
                if (!inTime) {
                    runner.abandon();
                    inTime = done.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
                }
                if (!inTime) {
                    System.err.println("assay: the run did not end in time; what it created may be left behind.");
                }
            } catch (InterruptedException again) {
                Thread.currentThread().interrupt();
            }
        });
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            run.run();
        } finally {
            done.countDown();
            release(hook);
        }
    }

    private static void release(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyEnding) {
            // The process is ending already, and the hook has been told that the run is done.
            return;
        }
    }
}
