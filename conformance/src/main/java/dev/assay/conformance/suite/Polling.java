package dev.assay.conformance.suite;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Asks again and again, ever less often, until an answer is there or time is up. */
public final class Polling {

    private static final long FIRST_PAUSE = TimeUnit.MILLISECONDS.toNanos(5);
    private static final long LONGEST_PAUSE = TimeUnit.SECONDS.toNanos(1);

    private Polling() {}

    /** The first answer that is there; empty if none was there in time. The question is asked once at least. */
    public static <T> Optional<T> within(Duration time, Supplier<Optional<T>> question) {
        long end = System.nanoTime() + time.toNanos();
        long pause = FIRST_PAUSE;
        Optional<T> answer = question.get();
        while (answer.isEmpty()
                && System.nanoTime() < end
                && !Thread.currentThread().isInterrupted()) {
            Pacer.Waiting.until(Math.min(end, System.nanoTime() + pause));
            pause = Math.min(pause * 2, LONGEST_PAUSE);
            answer = question.get();
        }
        return answer;
    }
}
