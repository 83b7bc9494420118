package dev.assay.conformance.suite;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Spaces requests out, so that no second sees more of them than the rate allows. */
final class Pacer {

    private final long interval;
    private long next = System.nanoTime();

    Pacer(Optional<Integer> perSecond) {
        this.interval = perSecond
                .map(rate -> TimeUnit.SECONDS.toNanos(1) / Math.max(rate, 1))
                .orElse(0L);
    }

    /** Waits for the caller's turn. */
    void await() {
        if (interval > 0) {
            Waiting.until(claim());
        }
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
