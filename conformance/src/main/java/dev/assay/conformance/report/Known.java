package dev.assay.conformance.report;

import dev.assay.conformance.endpoint.ConfigurationException;
import dev.assay.conformance.suite.ClauseGlob;
import dev.assay.conformance.suite.ClauseResult;
import dev.assay.conformance.verdict.Verdict;
import dev.assay.model.clause.Clause;
import dev.assay.model.clause.ClauseId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Deviations that are known and accepted: their clauses are tested all the same, and do not fail the run. */
public final class Known {

    /** No known deviations. */
    public static final Known NONE = new Known(List.of(), LocalDate.EPOCH);

    private final List<Entry> entries;
    private final LocalDate today;

    /**
     * A known deviation.
     *
     * @param clauses the clauses that are known to be broken
     * @param reason why that is accepted
     * @param issue where it is followed up
     * @param expires the last day on which it is accepted
     */
    public record Entry(ClauseGlob clauses, String reason, Optional<String> issue, Optional<LocalDate> expires) {

        private boolean isExpired(LocalDate today) {
            return expires.filter(day -> day.isBefore(today)).isPresent();
        }
    }

    /** Known deviations as of a day. */
    public Known(List<Entry> entries, LocalDate today) {
        this.entries = List.copyOf(entries);
        this.today = today;
    }

    /** All entries, in the order of the file. */
    public List<Entry> entries() {
        return entries;
    }

    /** The entry that accepts that this clause is broken. */
    public Optional<Entry> of(ClauseId clause) {
        return entries.stream()
                .filter(entry -> entry.clauses().test(clause) && !entry.isExpired(today))
                .findFirst();
    }

    /**
     * Refuses entries that match nothing.
     *
     * @throws ConfigurationException if an entry matches none of the contract's clauses
     */
    public void requireMatches(Collection<Clause> contract) {
        for (Entry entry : entries) {
            if (contract.stream().noneMatch(clause -> entry.clauses().test(clause.id()))) {
                throw new ConfigurationException("The known deviation '" + entry.clauses()
                        + "' matches no clause of the contract: 'assay clauses' lists them all.");
            }
        }
    }

    /** The entries whose clauses were all tested and are all kept: they deviate no more, and the entry has to go. */
    public List<Entry> outdated(Collection<ClauseResult> results) {
        return entries.stream()
                .filter(entry -> verdicts(entry, results).stream().anyMatch(verdict -> verdict == Verdict.PASS)
                        && verdicts(entry, results).stream().allMatch(verdict -> verdict == Verdict.PASS))
                .toList();
    }

    /** The entries whose clauses no case has broken, but which the run could not tell all of. */
    public List<Entry> open(Collection<ClauseResult> results) {
        return entries.stream()
                .filter(entry -> verdicts(entry, results).stream().noneMatch(verdict -> verdict == Verdict.FAIL)
                        && verdicts(entry, results).stream().anyMatch(verdict -> verdict != Verdict.PASS))
                .toList();
    }

    /** The entries that are accepted no more, though a case has broken a clause of theirs. */
    public List<Entry> expired(Collection<ClauseResult> results) {
        return entries.stream()
                .filter(entry ->
                        entry.isExpired(today) && verdicts(entry, results).contains(Verdict.FAIL))
                .toList();
    }

    private static List<Verdict> verdicts(Entry entry, Collection<ClauseResult> results) {
        return results.stream()
                .filter(result -> entry.clauses().test(result.clause().id()))
                .map(ClauseResult::verdict)
                .toList();
    }
}
