package dev.assay.conformance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.conformance.suite.Options;
import dev.assay.conformance.verdict.Verdict;
import dev.assay.model.clause.Clause;
import dev.assay.model.clause.ClauseKind;
import dev.assay.model.clause.Origin;
import dev.assay.model.contract.Contract;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every fault is caught by its clause, and no clause is blamed that the fault does not break. */
class FaultyServersTest {

    private static final Contract CONTRACT = Trial.CONTRACT;
    private static final long SEED = 20260401;

    @TestFactory
    Stream<DynamicTest> everyFaultIsCaughtByItsClause() {
        return faults().map(fault -> DynamicTest.dynamicTest(fault.toString(), () -> isCaught(fault)));
    }

    @Test
    void everyDocumentedClauseHasAFault() {
        Set<String> documented = CONTRACT.clauses().stream()
                .filter(clause -> clause.origin() == Origin.DOCUMENTED)
                .map(clause -> clause.id().value())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(faults().map(Fault::clause)).containsAll(documented);
    }

    @Test
    void everyKindOfModelledClauseHasAFault() {
        Set<String> faulty = faults().map(Fault::clause).collect(Collectors.toSet());
        Set<ClauseKind> kinds = CONTRACT.clauses().stream().map(Clause::kind).collect(Collectors.toSet());
        Set<ClauseKind> covered = CONTRACT.clauses().stream()
                .filter(clause -> faulty.contains(clause.id().value()))
                .map(Clause::kind)
                .collect(Collectors.toSet());
        assertThat(covered).containsAll(kinds);
    }

    private static Stream<Fault> faults() {
        return Stream.concat(ModelledFaults.all().stream(), DocumentedFaults.all().stream());
    }

    private static void isCaught(Fault fault) throws IOException {
        Options options = new Options(
                fault::isAkinTo,
                25,
                Optional.empty(),
                SEED,
                Optional.empty(),
                false);
        Set<String> broken = Trial.of(fault, options).clauses(Verdict.FAIL);
        assertThat(broken).as("broken clauses").anyMatch(fault::isCaughtBy);
        broken.removeIf(fault::breaks);
        assertThat(broken).as("clauses blamed without cause").isEmpty();
    }
}
