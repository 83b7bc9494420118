package dev.assay.conformance.suite;

import dev.assay.model.clause.ClauseId;
import java.util.Set;

/** Tests clauses by sending cases and judging the answers. */
public interface Check {

    /** The clauses that the check decides. */
    Set<ClauseId> clauses();

    /**
     * Sends the cases and tells the session what came of them. What breaks a clause, cannot be tested or cannot be told ends the check with
     * {@link ClauseBroken}, {@link CheckSkipped} or {@link CheckUndecided}.
     */
    void run(Session session);

    /**
     * Sends the first cases alone, so that what nearly every case shows is known before any check goes into depth. What breaks, skips or
     * ends a check is told as {@link #run} tells it.
     *
     * @return whether {@link #run}, which goes on from there, has anything left to do
     */
    default boolean glance(Session session) {
        run(session);
        return false;
    }
}
