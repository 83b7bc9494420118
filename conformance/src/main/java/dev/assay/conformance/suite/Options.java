package dev.assay.conformance.suite;

import dev.assay.model.clause.ClauseId;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
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
 * @param workers how many threads send
 * @param command what makes the run again; empty where nothing but its endpoint is known
 * @param readOnly whether only what changes nothing is sent
 * @param exchanges who is told of every exchange when it has ended, on the thread that sent it; empty for nobody
 */
public record Options(
        Predicate<ClauseId> selected,
        int tries,
        Optional<Duration> maxTime,
        long seed,
        Optional<Integer> rate,
        boolean failFast,
        int workers,
        boolean readOnly,
        Optional<Command> command,
        Optional<Consumer<SentExchange>> exchanges) {

    /** How many cases a check sends where nobody says. */
    public static final int DEFAULT_TRIES = 100;

    /** All clauses, by this seed. */
    public static Options all(long seed) {
        return builder(seed).build();
    }

    /** The same options, with somebody who is told of every exchange when it has ended; several threads may tell at once. */
    public Options telling(Consumer<SentExchange> listener) {
        return new Options(
                selected, tries, maxTime, seed, rate, failFast, workers, readOnly, command, Optional.of(listener));
    }

    /** A builder that begins with all clauses, by this seed. */
    public static Builder builder(long seed) {
        return new Builder(seed);
    }

    /** Builds options; all but the seed has a default. */
    public static final class Builder {
        private final long seed;
        private Predicate<ClauseId> selected = clause -> true;
        private int tries = DEFAULT_TRIES;
        private Optional<Duration> maxTime = Optional.empty();
        private Optional<Integer> rate = Optional.empty();
        private boolean failFast;
        private int workers = 1;
        private boolean readOnly;
        private Optional<Command> command = Optional.empty();

        private Builder(long seed) {
            this.seed = seed;
        }

        /** Selects the clauses to test, all by default. */
        public Builder selected(Predicate<ClauseId> value) {
            selected = value;
            return this;
        }

        /** Sets the most cases that one check sends. */
        public Builder tries(int value) {
            tries = value;
            return this;
        }

        /** Sets after how long no further check is begun. */
        public Builder maxTime(Duration value) {
            maxTime = Optional.of(value);
            return this;
        }

        /** Sets the most requests a second. */
        public Builder rate(int value) {
            rate = Optional.of(value);
            return this;
        }

        /** Sets whether the first broken MUST ends the run. */
        public Builder failFast(boolean value) {
            failFast = value;
            return this;
        }

        /** Sets how many threads send, one by default. */
        public Builder workers(int value) {
            workers = value;
            return this;
        }

        /** Sets what makes the run again. */
        public Builder command(Command value) {
            command = Optional.of(value);
            return this;
        }

        /** Sets whether only what changes nothing is sent. */
        public Builder readOnly(boolean value) {
            readOnly = value;
            return this;
        }

        /** The options. */
        public Options build() {
            return new Options(
                    selected, tries, maxTime, seed, rate, failFast, workers, readOnly, command, Optional.empty());
        }
    }
}
