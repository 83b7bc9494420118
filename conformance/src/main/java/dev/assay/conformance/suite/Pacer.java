package dev.assay.conformance.suite;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Spaces requests out, so that no second sees more of them than the rate allows, and holds them back where the endpoint asks for it. */
final class Pacer {

    private static final long LOOK_UP = TimeUnit.MILLISECONDS.toNanos(50);

    private final long interval;
    private long next = System.nanoTime();
    private volatile boolean stopped;

    Pacer(Optional<Integer> perSecond) {
        this.interval = perSecond
                .map(rate -> TimeUnit.SECONDS.toNanos(1) / Math.max(rate, 1))
                .orElse(0L);
    }

    /** Waits for the caller's turn. */
    void await() {
        long turn = claim();
        long left = turn - System.nanoTime();
        while (left > 0 && !stopped && !Thread.currentThread().isInterrupted()) {
            Waiting.until(System.nanoTime() + Math.min(left, LOOK_UP));
            left = turn - System.nanoTime();
        }
    }

    /** Holds all requests back for a time. */
    synchronized void hold(Duration time) {
        next = Math.max(next, System.nanoTime() + time.toNanos());
    }

    /** Lets whoever waits go on, for the run is to end. */
    void stop() {
        stopped = true;
    }

    private synchronized long claim() {
        long turn = Math.max(next, System.nanoTime());
        next = turn + interval;
        return turn;
    }

    /** Waiting without a sleep: until a point of {@link System#nanoTime()}, or an interruption. */
    static final class Waiting {
        private Waiting() {}

        static void until(long nanoTime) {
            long left = nanoTime - System.nanoTime();
            while (left > 0 && !Thread.currentThread().isInterrupted()) {
                LockSupport.parkNanos(left);
                left = nanoTime - System.nanoTime();
            }
        }
    }
}
