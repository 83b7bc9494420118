package dev.assay.conformance.suite;

import dev.assay.model.clause.ClauseId;
import java.util.List;

/**
 * A case that broke a clause.
 *
 * @param clause the broken clause
 * @param expected what the contract asks for, as a sentence
 * @param actual what came instead, as a sentence
 * @param exchanges the requests that show it, in their order, those that prepared it first
 * @param seed the seed of the run, which makes the same cases again
 */
public record Finding(ClauseId clause, String expected, String actual, List<Exchange> exchanges, long seed) {

    /** Copies the list. */
    public Finding {
        exchanges = List.copyOf(exchanges);
    }

    /** The octets that all requests have together, by which the smallest of two findings is told. */
    public int size() {
        return exchanges.stream()
                .mapToInt(exchange -> exchange.request().target().length()
                        + exchange.request().body().size()
                        + 100)
                .sum();
    }
}
