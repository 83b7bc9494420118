package dev.assay.conformance.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Requests keep their distance, and questions are asked until they are answered or time is up. */
@Timeout(20)
class PacingTest {

    @Test
    void requestsKeepTheirDistance() {
        Pacer pacer = new Pacer(Optional.of(100));
        long start = System.nanoTime();
        for (int i = 0; i < 6; i++) {
            pacer.await();
        }
        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(TimeUnit.MILLISECONDS.toNanos(49));
    }

    @Test
    void withoutARateNobodyWaits() {
        Pacer pacer = new Pacer(Optional.empty());
        long start = System.nanoTime();
        for (int i = 0; i < 100_000; i++) {
            pacer.await();
        }
        assertThat(System.nanoTime() - start).isLessThan(TimeUnit.SECONDS.toNanos(5));
    }

    @Test
    void anInterruptionEndsAWait() {
        Thread.currentThread().interrupt();
        Pacer.Waiting.until(System.nanoTime() + TimeUnit.HOURS.toNanos(1));
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aQuestionIsAskedUntilItIsAnswered() {
        AtomicInteger asked = new AtomicInteger();
        Optional<Integer> answer = Polling.within(
                Duration.ofSeconds(10),
                () -> Optional.of(asked.incrementAndGet()).filter(times -> times == 4));
        assertThat(answer).contains(4);
        assertThat(asked).hasValue(4);
    }

    @Test
    void aQuestionIsAskedOnceAtLeastAndNotForEver() {
        AtomicInteger asked = new AtomicInteger();
        assertThat(Polling.within(Duration.ZERO, () -> never(asked))).isEmpty();
        assertThat(asked).hasValue(1);
        assertThat(Polling.within(Duration.ofMillis(30), () -> never(asked))).isEmpty();
        assertThat(asked.get()).isBetween(3, 10);
    }

    private static Optional<String> never(AtomicInteger asked) {
        asked.incrementAndGet();
        return Optional.empty();
    }
}
