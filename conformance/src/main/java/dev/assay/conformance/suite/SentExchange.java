package dev.assay.conformance.suite;

import dev.assay.model.clause.ClauseId;
import java.util.List;
import java.util.Optional;

/**
 * An exchange as it is told of while a run goes on, with what its request was sent for. Secrets are not in it.
 *
 * @param exchange the exchange
 * @param clause the clause that its case stands for; empty where it prepares or clears up, or stands for every clause about answers
 * @param intent what the check means the request to be
 * @param violations what of the model the request's input breaks, in the words of Smithy's own validation; empty where there is nothing, or where the
 *     request is not made of an input
 */
public record SentExchange(Exchange exchange, Optional<ClauseId> clause, Intent intent, List<String> violations) {

    /** Copies the list. */
    public SentExchange {
        violations = List.copyOf(violations);
    }
}
