package dev.assay.conformance.suite;

import dev.assay.model.clause.ClauseId;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a run is asked to do.
 *
 * @param selected which clauses to test
 * @param tries the most cases that one check sends
 * @param maxTime after how long no further check is begun
 * @param seed what all chance grows from
 * @param rate the most requests a second; empty for no bound
 * @param failFast whether the first broken MUST ends the run
 */
public record Options(
        Predicate<ClauseId> selected,
        int tries,
        Optional<Duration> maxTime,
        long seed,
        Optional<Integer> rate,
        boolean failFast) {

    /** How many cases a check sends where nobody says. */
    public static final int DEFAULT_TRIES = 100;

    /** All clauses, by this seed. */
    public static Options all(long seed) {
        return new Options(clause -> true, DEFAULT_TRIES, Optional.empty(), seed, Optional.empty(), false);
    }
}
