package dev.assay.conformance.report;

import dev.assay.conformance.suite.ClauseResult;
import dev.assay.conformance.suite.Exchange;
import dev.assay.conformance.suite.Finding;
import dev.assay.model.clause.ClauseKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
        Comparator<ClauseResult> order = Comparator.comparing(policy::standing).thenComparing(FailureGroup::size);
        List<Set<ClauseResult>> groups = new ArrayList<>();
        Map<Object, Set<ClauseResult>> byCause = new HashMap<>();
        for (ClauseResult result : results) {
            result.finding().ifPresent(finding -> add(result, causes(result, finding), byCause, groups));
        }
        return groups.stream()
                .map(group -> group.stream().sorted(order).toList())
                .map(sorted -> new FailureGroup(sorted.get(0), sorted.subList(1, sorted.size())))
                .sorted(Comparator.comparing(FailureGroup::lead, order))
                .toList();
    }

    private static int size(ClauseResult result) {
        return result.finding().map(Finding::size).orElse(0);
    }

    /** Puts a result into the group of any of its causes, and makes one group of those that it joins. */
    private static void add(
            ClauseResult result,
            List<Object> causes,
            Map<Object, Set<ClauseResult>> byCause,
            List<Set<ClauseResult>> groups) {
        Set<ClauseResult> joined = new LinkedHashSet<>();
        for (Object cause : causes) {
            Set<ClauseResult> known = byCause.get(cause);
            if (known != null) {
                joined.addAll(known);
                groups.removeIf(group -> group == known);
                byCause.replaceAll((other, group) -> group == known ? joined : group);
            }
        }
        joined.add(result);
        groups.add(joined);
        causes.forEach(cause -> byCause.put(cause, joined));
    }

    private static List<Object> causes(ClauseResult result, Finding finding) {
        List<Object> causes = new ArrayList<>();
        if (!finding.exchanges().isEmpty()) {
            causes.add(Shown.of(finding.exchanges().get(finding.exchanges().size() - 1)));
        }
        ClauseKind kind = result.clause().kind();
        if (kind != ClauseKind.DOCUMENTED) {
            causes.add(List.of(kind, finding.expected(), finding.actual()));
        }
        return causes;
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
