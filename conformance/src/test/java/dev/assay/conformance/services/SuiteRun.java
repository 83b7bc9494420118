package dev.assay.conformance.services;

import dev.assay.conformance.endpoint.HttpTransport;
import dev.assay.conformance.endpoint.Target;
import dev.assay.conformance.protocol.restjson.RestJson1Protocol;
import dev.assay.conformance.suite.Options;
import dev.assay.conformance.suite.RunEvent;
import dev.assay.conformance.suite.Session;
import dev.assay.conformance.suite.runner.Runner;
import dev.assay.conformance.verdict.Verdict;
import dev.assay.model.contract.Contract;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A run of the suite that has ended, as tests look at it.
 *
 * @param finished how it ended
 */
public record SuiteRun(RunEvent.Finished finished) {

    /** Runs the suite against a target. */
    public static SuiteRun of(Contract contract, Target target, Options options) {
        List<RunEvent.Finished> ends = new ArrayList<>();
        Session session = new Session(
                contract,
                new RestJson1Protocol(contract.model(), contract.service()),
                target,
                options,
                new HttpTransport(target.endpoint(), target.timeout()));
        new Runner(session, event -> {
                    if (event instanceof RunEvent.Finished finished) {
                        ends.add(finished);
                    }
                })
                .run();
        return new SuiteRun(ends.get(0));
    }

    /** The ids of the clauses that got the verdict. */
    public Set<String> clauses(Verdict verdict) {
        return finished.results().stream()
                .filter(result -> result.verdict() == verdict)
                .map(result -> result.clause().id().value())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The ids of the clauses that were skipped, by the reasons. */
    public Map<String, List<String>> skips() {
        return finished.results().stream()
                .filter(result -> result.verdict() == Verdict.SKIP)
                .collect(Collectors.groupingBy(
                        result -> result.reason().orElse(""),
                        TreeMap::new,
                        Collectors.mapping(result -> result.clause().id().value(), Collectors.toList())));
    }

    /** What the suite says against the server, but for what breaks the expected clauses. */
    public List<String> blames(Set<String> expected) {
        return finished.results().stream()
                .flatMap(result -> result.finding().stream())
                .filter(finding -> !expected.contains(finding.clause().value()))
                .map(finding -> "blamed: " + finding.clause() + ": expected " + finding.expected() + " Actual: "
                        + finding.actual() + " " + finding.exchanges())
                .toList();
    }

    /** What kept the run from telling, or from coming to its end. */
    public List<String> troubles() {
        Stream<String> errors = finished.results().stream()
                .filter(result -> result.verdict() == Verdict.ERROR || result.verdict() == Verdict.UNTESTED)
                .map(result -> result.verdict() + ": " + result.clause().id() + ": "
                        + result.reason().orElse(""));
        return Stream.of(errors, finished.incomplete().stream(), finished.leftBehind().stream())
                .flatMap(words -> words)
                .toList();
    }
}
