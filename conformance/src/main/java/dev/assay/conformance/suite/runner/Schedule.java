package dev.assay.conformance.suite.runner;

import dev.assay.conformance.suite.Check;
import dev.assay.conformance.suite.Session;
import dev.assay.conformance.suite.documented.DocumentedChecks;
import dev.assay.conformance.suite.modelled.ModelledChecks;
import dev.assay.model.clause.Clause;
import dev.assay.model.clause.ClauseId;
import dev.assay.model.clause.ClauseKind;
import dev.assay.model.clause.Origin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which thread runs which checks. The checks of one operation share what they learned of it, so they stay together and in order. What lists,
 * counts or fills what the account holds would see the work of others: it runs alone, when all else is done.
 *
 * @param beside for each worker its session and its checks
 * @param alone what runs when the workers are done
 */
record Schedule(List<Share> beside, List<Check> alone) {

    /**
     * The part of one worker.
     *
     * @param session the worker's session
     * @param checks what it runs, in order
     */
    record Share(Session session, List<Check> checks) {}

    /** A schedule that is the same whenever the session's options are. */
    static Schedule of(Session session) {
        int workers = session.options().workers();
        List<Check> all = Stream.concat(ModelledChecks.of(session).stream(), DocumentedChecks.of(session).stream())
                .toList();
        if (workers == 1) {
            return new Schedule(List.of(new Share(session, all)), List.of());
        }
        Map<String, Integer> workerOf = spread(all, session, workers);
        List<Share> shares = new ArrayList<>();
        for (int worker = 0; worker < workers; worker++) {
            int number = worker;
            Session own = worker == 0 ? session : session.forWorker(worker);
            List<Check> checks = ModelledChecks.of(own).stream()
                    .filter(check -> !runsAlone(check, session))
                    .filter(check -> workerOf.getOrDefault(operation(check), 0) == number)
                    .toList();
            shares.add(new Share(own, checks));
        }
        return new Schedule(
                shares, all.stream().filter(check -> runsAlone(check, session)).toList());
    }

    int size() {
        return beside.stream().mapToInt(share -> share.checks().size()).sum() + alone.size();
    }

    /** Gives each operation, those of most checks first, to the worker that has least to do. */
    private static Map<String, Integer> spread(List<Check> checks, Session session, int workers) {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        checks.stream()
                .filter(check -> !runsAlone(check, session))
                .forEach(check -> sizes.merge(operation(check), 1, Integer::sum));
        List<Map.Entry<String, Integer>> largestFirst = new ArrayList<>(sizes.entrySet());
        largestFirst.sort(Map.Entry.<String, Integer>comparingByValue().reversed());
        int[] load = new int[workers];
        Map<String, Integer> workerOf = new LinkedHashMap<>();
        for (Map.Entry<String, Integer> operation : largestFirst) {
            int idlest = 0;
            for (int worker = 1; worker < workers; worker++) {
                idlest = load[worker] < load[idlest] ? worker : idlest;
            }
            load[idlest] += operation.getValue();
            workerOf.put(operation.getKey(), idlest);
        }
        return workerOf;
    }

    private static boolean runsAlone(Check check, Session session) {
        return check.clauses().stream()
                .flatMap(id -> session.contract().clause(id).stream())
                .anyMatch(Schedule::runsAlone);
    }

    private static boolean runsAlone(Clause clause) {
        return clause.origin() == Origin.DOCUMENTED
                || clause.kind() == ClauseKind.PAGINATION
                || clause.kind() == ClauseKind.READONLY;
    }

    private static String operation(Check check) {
        return check.clauses().stream()
                .min(Comparator.naturalOrder())
                .map(ClauseId::operation)
                .orElse("");
    }
}
