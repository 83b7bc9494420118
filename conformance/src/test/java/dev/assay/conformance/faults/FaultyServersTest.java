package dev.assay.conformance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.conformance.suite.Options;
import dev.assay.conformance.verdict.Verdict;
import dev.assay.model.clause.Clause;
import dev.assay.model.clause.ClauseId;
import dev.assay.model.clause.ClauseKind;
import dev.assay.model.clause.Origin;
import dev.assay.model.contract.Contract;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every fault is caught by its clause, and no clause is blamed that the fault does not break. */
class FaultyServersTest {

    private static final Contract CONTRACT = Trial.CONTRACT;
    private static final int SMALLEST_CATALOGUE = 100;
    private static final int FEWEST_VARIANTS = 40;
    private static final int EACH_VARIANT = 12;

    /** Of the documented clauses that blame could slip to, a build tests one in so many beside the fault's own. */
    private static final int EACH_AKIN = 6;

    private static final long SEED = 20260401;

    /** A name that is refused, a source that is gone, an account that fills unseen, a value that comes back in other outputs. */
    private static final Set<String> IN_THE_WAY = Set.of(
            "refuses names with a digit at the end",
            "moves the source",
            "copies before it looks at the tags",
            "overlooks that /authType breaks its enum");

    @TestFactory
    Stream<DynamicTest> everyFaultIsCaughtByItsClause() {
        return faults().map(fault -> DynamicTest.dynamicTest(fault.toString(), () -> isCaught(fault)));
    }

    /** Faults that get in the way of much else: in whole runs, nothing but what they break is blamed. */
    @TestFactory
    Stream<DynamicTest> wholeRunsBlameNoClauseThatAFaultOnlyGetsInTheWayOf() {
        return Measurement.faults().stream()
                .filter(fault -> IN_THE_WAY.contains(fault.name()))
                .map(fault -> DynamicTest.dynamicTest(fault.toString(), () -> {
                    Set<String> broken = Trial.of(fault, Options.all(SEED)).clauses(Verdict.FAIL);
                    assertThat(broken).as("broken clauses").anyMatch(fault::isCaughtBy);
                    assertThat(broken).as("clauses blamed without cause").allMatch(fault::breaks);
                }));
    }

    @Test
    void everyDocumentedClauseHasAFault() {
        Set<String> documented = CONTRACT.clauses().stream()
                .filter(clause -> clause.origin() == Origin.DOCUMENTED)
                .map(clause -> clause.id().value())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(Measurement.faults().stream().map(Fault::clause)).containsAll(documented);
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

    /** A part of the catalogue that a build has the time for: one fault at least of each clause that has any. */
    private static Stream<Fault> faults() {
        List<Fault> sample = new ArrayList<>(ModelledFaults.all());
        sample.addAll(RequestFaults.all());
        sample.addAll(DocumentedFaults.all());
        for (Fault fault : Measurement.faults()) {
            if (sample.stream().noneMatch(chosen -> chosen.clause().equals(fault.clause()))) {
                sample.add(fault);
            }
        }
        return sample.stream();
    }

    @Test
    void theCatalogueIsLargeAndEachOfItIsThereOnce() {
        List<String> faults = Measurement.faults().stream().map(Fault::toString).toList();
        assertThat(faults).hasSizeGreaterThanOrEqualTo(SMALLEST_CATALOGUE).doesNotHaveDuplicates();
        assertThat(Measurement.faults().stream().map(Fault::clause))
                .allMatch(clause -> CONTRACT.clause(new ClauseId(clause)).isPresent());
        List<String> variants = Variants.all().stream().map(Variant::name).toList();
        assertThat(variants).hasSizeGreaterThanOrEqualTo(FEWEST_VARIANTS).doesNotHaveDuplicates();
    }

    /** What the contract leaves open passes in every form; a build has the time for some of them, and for documented clauses. */
    @TestFactory
    Stream<DynamicTest> nothingIsSaidAgainstOtherWays() {
        List<Variant> all = Variants.all();
        return IntStream.iterate(0, i -> i < all.size(), i -> i + EACH_VARIANT)
                .mapToObj(all::get)
                .map(variant -> DynamicTest.dynamicTest(variant.name(), () -> {
                    Trial trial = Trial.of(
                            variant,
                            Options.builder(SEED)
                                    .selected(FaultyServersTest::isDocumented)
                                    .tries(5)
                                    .build());
                    assertThat(trial.clauses(Verdict.FAIL)).isEmpty();
                    assertThat(trial.clauses(Verdict.ERROR)).isEmpty();
                }));
    }

    private static boolean isDocumented(ClauseId clause) {
        return CONTRACT.clause(clause).map(Clause::origin).equals(Optional.of(Origin.DOCUMENTED));
    }

    private static void isCaught(Fault fault) throws IOException {
        Options options = Options.builder(SEED)
                .selected(clause -> isTested(fault, clause))
                .tries(25)
                .build();
        Set<String> broken = Trial.of(fault, options).clauses(Verdict.FAIL);
        assertThat(broken).as("broken clauses").anyMatch(fault::isCaughtBy);
        broken.removeIf(fault::breaks);
        assertThat(broken).as("clauses blamed without cause").isEmpty();
    }

    /**
     * Documented clauses take sequences of calls: a build tests the fault's own and a share of those akin to it, another for every fault, and the
     * whole catalogue's script tests all.
     */
    private static boolean isTested(Fault fault, ClauseId clause) {
        boolean share = Math.floorMod(clause.value().hashCode() + fault.name().hashCode(), EACH_AKIN) == 0;
        return fault.isCaughtBy(clause.value()) || (fault.isAkinTo(clause) && (!isDocumented(clause) || share));
    }
}
