package dev.assay.reference.gate;

import dev.assay.reference.http.HttpRequest;
import dev.assay.reference.types.ThrottlingException;
import java.util.function.LongSupplier;

/**
 * Refuses calls that come too fast (clause {@code throttled}). A bucket holds as many tokens as calls are allowed in a second, fills at
 * that pace, and each call takes one.
 */
public final class RateLimit implements Gate {
    private static final double NANOS_PER_SECOND = 1e9;

    private final double callsPerSecond;
    private final LongSupplier nanoTime;
    private final double capacity;
    private double tokens;
    private long filledAt;

    /**
     * @param callsPerSecond how many calls are let through, above 0
     * @param nanoTime a clock like {@link System#nanoTime}
     * @throws IllegalArgumentException if the rate is not above 0
     */
    public RateLimit(double callsPerSecond, LongSupplier nanoTime) {
        if (!(callsPerSecond > 0)) {
            throw new IllegalArgumentException("The rate must be above 0 calls a second");
        }
        this.callsPerSecond = callsPerSecond;
        this.nanoTime = nanoTime;
        this.capacity = Math.max(1, callsPerSecond);
        this.tokens = capacity;
        this.filledAt = nanoTime.getAsLong();
    }

    @Override
    public void admit(String operation, Caller caller, HttpRequest request) {
        double missing = take();
        if (missing > 0) {
            throw ThrottlingException.builder()
                    .message(
                            "The account calls faster than " + callsPerSecond + " times a second. Wait and call again.")
                    .retryAfterSeconds((int) Math.max(1, Math.ceil(missing / callsPerSecond)))
                    .build();
        }
    }

    /** Takes a token; returns how much of one is missing. */
    private synchronized double take() {
        long now = nanoTime.getAsLong();
        tokens = Math.min(capacity, tokens + (now - filledAt) / NANOS_PER_SECOND * callsPerSecond);
        filledAt = now;
        if (tokens < 1) {
            return 1 - tokens;
        }
        tokens -= 1;
        return 0;
    }
}
