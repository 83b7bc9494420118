package dev.assay.conformance.junit;

import dev.assay.conformance.report.Policy;
import dev.assay.conformance.suite.ClauseResult;
import dev.assay.conformance.suite.Session;
import dev.assay.conformance.suite.modelled.ModelledChecks;
import dev.assay.model.clause.Clause;
import dev.assay.model.clause.Origin;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/** The tests of a run, in the order in which the run decides them: constraints, behaviour, what every answer has to keep, and the run's own end. */
final class SuiteTests {

    private final BackgroundRun run;
    private final List<Clause> clauses;
    private final Verdicts verdicts;

    SuiteTests(Session session, Policy policy, Path reports) {
        this.clauses =
                session.results().all().stream().map(ClauseResult::clause).toList();
        this.verdicts = new Verdicts(
                session.target().endpoint().toString(),
                session.options().command().orElseThrow(),
                policy,
                reports);
        this.run = new BackgroundRun(session, policy, reports);
    }

    Stream<DynamicNode> stream() {
        Predicate<Clause> answers = clause -> ModelledChecks.ABOUT_ANSWERS.contains(clause.kind());
        Predicate<Clause> documented = clause -> clause.origin() == Origin.DOCUMENTED;
        Stream<DynamicNode> parts = Stream.of(
                        part("constraints", answers.or(documented).negate()),
                        part("behaviour", documented),
                        part("answers", answers.and(documented.negate())),
                        Stream.<DynamicNode>of(DynamicTest.dynamicTest("the run as a whole", this::end)))
                .flatMap(part -> part);
        return parts.onClose(run::close);
    }

    private Stream<DynamicNode> part(String name, Predicate<Clause> belongs) {
        Map<String, List<Clause>> byOperation = clauses.stream()
                .filter(belongs)
                .collect(Collectors.groupingBy(
                        clause -> clause.id().operation(), LinkedHashMap::new, Collectors.toList()));
        return byOperation.isEmpty()
                ? Stream.empty()
                : Stream.of(DynamicContainer.dynamicContainer(
                        name,
                        byOperation.entrySet().stream()
                                .map(operation -> DynamicContainer.dynamicContainer(
                                        operation.getKey(),
                                        operation.getValue().stream().map(this::test)))));
    }

    private DynamicTest test(Clause clause) {
        return DynamicTest.dynamicTest(clause.id().value(), () -> verdicts.require(run.decided(clause.id())));
    }

    private void end() {
        verdicts.require(run.finished());
    }
}
