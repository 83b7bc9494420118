package dev.assay.conformance.cli;

import dev.assay.conformance.endpoint.ConfigurationException;
import dev.assay.conformance.suite.ClauseGlob;
import dev.assay.model.clause.ClauseId;
import java.util.Collection;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which clauses a command is about. */
final class Selection {
    private Selection() {}

    /** Clauses by a glob, in which a star stands for any text, and by an operation; null selects all. */
    static Predicate<ClauseId> of(@Nullable String glob, @Nullable String operation) {
        ClauseGlob clauses = new ClauseGlob(glob == null ? "*" : glob);
        return clause ->
                clauses.test(clause) && (operation == null || clause.operation().equals(operation));
    }

    /** Refuses a selection that nothing matches, so that no run is green for want of clauses. */
    static void requireAny(Collection<?> clauses, @Nullable String glob, @Nullable String operation) {
        if (clauses.isEmpty()) {
            throw new ConfigurationException("No clause matches" + (glob == null ? "" : " --clause '" + glob + "'")
                    + (operation == null ? "" : " --operation " + operation) + ": 'assay clauses' lists them all.");
        }
    }
}
