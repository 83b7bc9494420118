package dev.assay.conformance.report;

import dev.assay.conformance.suite.ClauseResult;
import dev.assay.conformance.suite.Exchange;
import dev.assay.conformance.suite.Finding;
import dev.assay.model.clause.ClauseKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Broken clauses that have one cause, as far as that can be told: the very same request and answer show them, or they are of one kind and broken
 * in the very same words. What only looks alike stays apart.
 *
 * @param lead the one to look at first: the gravest, and of these the smallest
 * @param others the others, in the same order
 */
record FailureGroup(ClauseResult lead, List<ClauseResult> others) {

    FailureGroup {
        others = List.copyOf(others);
    }

    /** The broken clauses of a run in groups, the gravest first, and of these the smallest. Each clause is in exactly one. */
    static List<FailureGroup> of(List<ClauseResult> results, Policy policy) {
        List<ClauseResult> broken =
                results.stream().filter(result -> result.finding().isPresent()).toList();
        Map<Object, List<ClauseResult>> byWords = by(FailureGroup::words, broken);
        // What has its like in words is of that cause, though its answer may break other clauses as well.
        List<ClauseResult> alone = byWords.values().stream()
                .filter(group -> group.size() == 1)
                .flatMap(List::stream)
                .toList();
        Comparator<ClauseResult> order = Comparator.comparing(policy::standing).thenComparing(FailureGroup::size);
        return Stream.concat(
                        byWords.values().stream().filter(group -> group.size() > 1),
                        by(FailureGroup::answer, alone).values().stream())
                .map(group -> group.stream().sorted(order).toList())
                .map(sorted -> new FailureGroup(sorted.get(0), sorted.subList(1, sorted.size())))
                .sorted(Comparator.comparing(FailureGroup::lead, order))
                .toList();
    }

    private static Map<Object, List<ClauseResult>> by(
            Function<ClauseResult, Object> cause, List<ClauseResult> results) {
        return results.stream().collect(Collectors.groupingBy(cause, LinkedHashMap::new, Collectors.toList()));
    }

    private static int size(ClauseResult result) {
        return result.finding().map(Finding::size).orElse(0);
    }

    /** What is said of a failure; what is documented is about one thing each. */
    private static Object words(ClauseResult result) {
        Finding finding = result.finding().orElseThrow();
        ClauseKind kind = result.clause().kind();
        return kind == ClauseKind.DOCUMENTED ? result : List.of(kind, finding.expected(), finding.actual());
    }

    /** The request and the answer that show a failure. */
    private static Object answer(ClauseResult result) {
        List<Exchange> exchanges = result.finding().orElseThrow().exchanges();
        return exchanges.isEmpty() ? result : Shown.of(exchanges.get(exchanges.size() - 1));
    }

    /** An exchange as far as it tells one fault from another: without times and signatures. */
    private record Shown(String request, Object requestBody, Object answer, Object answerBody) {

        static Shown of(Exchange exchange) {
            return new Shown(
                    exchange.request().method() + " " + exchange.request().target(),
                    exchange.request().body(),
                    exchange.response()
                            .map(response -> (Object) response.status())
                            .orElseGet(() -> exchange.failure().orElse("")),
                    exchange.response()
                            .map(response -> (Object) response.body())
                            .orElse(""));
        }
    }

    /** All of the group. */
    List<ClauseResult> all() {
        List<ClauseResult> all = new ArrayList<>();
        all.add(lead);
        all.addAll(others);
        return all;
    }
}
