package dev.assay.conformance.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What differs between two reports, clause by clause.
 *
 * @param worse clauses that are kept no more, or that the newer run cannot tell though the older could; also new clauses that are broken
 * @param better clauses that are kept now
 * @param changed clauses that stand otherwise, for neither better nor worse
 * @param added clauses that the older report does not have
 * @param gone clauses that the newer report does not have
 */
public record ReportDiff(
        List<Change> worse, List<Change> better, List<Change> changed, List<Change> added, List<Change> gone) {

    /**
     * A clause in both reports.
     *
     * @param clause its id
     * @param before its verdict in the older report; a dash where it is not there
     * @param after its verdict in the newer report; a dash where it is not there
     * @param actual what came instead, where it is broken in the newer report; else empty
     */
    public record Change(String clause, String before, String after, String actual) {}

    private static final String ABSENT = "–";

    /** Copies the lists. */
    public ReportDiff {
        worse = List.copyOf(worse);
        better = List.copyOf(better);
        changed = List.copyOf(changed);
        added = List.copyOf(added);
        gone = List.copyOf(gone);
    }

    /** Compares two reports. */
    public static ReportDiff of(Recorded older, Recorded newer) {
        Set<String> clauses = new LinkedHashSet<>(newer.verdicts().keySet());
        clauses.addAll(older.verdicts().keySet());
        Map<Direction, List<Change>> changes = clauses.stream()
                .map(clause -> change(clause, older, newer))
                .filter(change -> !change.before().equals(change.after()))
                .collect(Collectors.groupingBy(ReportDiff::direction));
        return new ReportDiff(
                changes.getOrDefault(Direction.WORSE, List.of()),
                changes.getOrDefault(Direction.BETTER, List.of()),
                changes.getOrDefault(Direction.CHANGED, List.of()),
                changes.getOrDefault(Direction.ADDED, List.of()),
                changes.getOrDefault(Direction.GONE, List.of()));
    }

    private enum Direction {
        WORSE,
        BETTER,
        CHANGED,
        ADDED,
        GONE
    }

    private static Change change(String clause, Recorded older, Recorded newer) {
        return new Change(
                clause,
                older.verdicts().getOrDefault(clause, ABSENT),
                newer.verdicts().getOrDefault(clause, ABSENT),
                newer.failure(clause).map(Recorded.Case::actual).orElse(""));
    }

    /** To be broken is worst; to be kept is best; of what was told before nothing else is worse than to be told no more. */
    private static Direction direction(Change change) {
        if (change.after().equals("fail")) {
            return Direction.WORSE;
        }
        if (change.after().equals(ABSENT)) {
            return Direction.GONE;
        }
        if (change.before().equals(ABSENT)) {
            return Direction.ADDED;
        }
        if (change.after().equals("pass")) {
            return Direction.BETTER;
        }
        return change.before().equals("pass") ? Direction.WORSE : Direction.CHANGED;
    }

    /** Whether the newer report is worse anywhere. */
    public boolean isWorse() {
        return !worse.isEmpty();
    }
}
