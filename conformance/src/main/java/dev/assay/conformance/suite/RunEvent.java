package dev.assay.conformance.suite;

import java.util.List;

/** What happens in a run, told in order. Reports are made of nothing else. */
public sealed interface RunEvent {

    /**
     * The run begins.
     *
     * @param endpoint the URL under test
     * @param service the service's shape id
     * @param clauses how many clauses are selected
     * @param seed the seed of the run
     * @param command what makes the run again, but for its clauses and its seed
     */
    record Started(String endpoint, String service, int clauses, long seed, Command command) implements RunEvent {}

    /**
     * A check was made, or a part of it.
     *
     * @param done how much of the work has been done, in first glances at a check
     * @param total how much of it there is, as far as is known by then
     * @param requests how many requests have been sent so far
     * @param failed how many clauses are broken so far
     * @param current the clause that was checked
     */
    record Progress(int done, int total, long requests, int failed, String current) implements RunEvent {}

    /**
     * A clause's verdict is known, and no further case of the run can change it. Each clause is decided once, before the run ends.
     *
     * @param result what is known of the clause
     * @param nanos how long the check took that decided it, in nanoseconds; 0 for clauses that the answers of all checks decide
     */
    record Decided(ClauseResult result, long nanos) implements RunEvent {}

    /**
     * The run has ended, by itself or before its time.
     *
     * @param results what is known of each clause
     * @param requests how many requests were sent
     * @param throttled how many of them were throttled and sent again
     * @param nanos how long the run took, in nanoseconds
     * @param incomplete why the run ended before its time, empty where it did not
     * @param leftBehind what the run created and could not delete
     * @param reaches how far a valid input got, of each operation that needed one
     */
    record Finished(
            List<ClauseResult> results,
            long requests,
            long throttled,
            long nanos,
            List<String> incomplete,
            List<String> leftBehind,
            List<Reach> reaches)
            implements RunEvent {

        /** The end of a run in which nothing was throttled. */
        public Finished(
                List<ClauseResult> results,
                long requests,
                long nanos,
                List<String> incomplete,
                List<String> leftBehind) {
            this(results, requests, 0, nanos, incomplete, leftBehind, List.of());
        }

        /** Copies the lists. */
        public Finished {
            results = List.copyOf(results);
            incomplete = List.copyOf(incomplete);
            leftBehind = List.copyOf(leftBehind);
            reaches = List.copyOf(reaches);
        }
    }
}
