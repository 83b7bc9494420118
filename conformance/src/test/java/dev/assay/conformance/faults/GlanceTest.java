package dev.assay.conformance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.conformance.suite.Intent;
import dev.assay.conformance.suite.Options;
import dev.assay.conformance.verdict.Verdict;
import dev.assay.model.clause.ClauseId;
import dev.assay.model.clause.ClauseKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A run looks at every clause before it goes into the depth of any. */
class GlanceTest {

    private static final long SEED = 20260401;
    private static final int A_FEW_HUNDRED = 700;
    private static final Variant PLAIN = Variant.inServer("as it is", server -> server);

    @Test
    void everyConstraintIsBrokenOnceBeforeAnyIsBrokenAgain() throws IOException {
        List<ClauseId> broken = new ArrayList<>();
        Options options = Options.builder(SEED)
                .selected(clause -> isPattern(clause))
                .tries(5)
                .build()
                .telling(sent -> sent.clause()
                        .filter(clause -> sent.intent() == Intent.BREAK)
                        .ifPresent(broken::add));
        Trial.of(PLAIN, options);
        Set<ClauseId> once = new HashSet<>();
        int again = 0;
        while (again < broken.size() && once.add(broken.get(again))) {
            again++;
        }
        assertThat(once)
                .as("clauses that are broken before any is broken again")
                .containsAll(broken);
        assertThat(broken).hasSizeGreaterThan(3 * once.size());
    }

    @Test
    void aFaultOfTheLastOperationShowsInAFewHundredRequests() throws IOException {
        Fault fault = Measurement.faults().stream()
                .filter(one -> one.clause().equals("UntagResource/tags-removed"))
                .findFirst()
                .orElseThrow();
        Trial trial = Trial.of(fault, Options.builder(SEED).failFast(true).build());
        assertThat(trial.clauses(Verdict.FAIL)).anyMatch(fault::isCaughtBy);
        assertThat(trial.finished().requests()).isLessThan(A_FEW_HUNDRED);
    }

    /** What fills the account is no glance, and a check with one try is over with its glance. */
    @Test
    void aRunOfOneTryMakesEachCheckOnce() throws IOException {
        Trial trial = Trial.of(
                PLAIN,
                Options.builder(SEED)
                        .selected(clause -> clause.value().equals("CopyClusterSnapshot/copy-made")
                                || clause.value().equals("CopyClusterSnapshot/quota-exceeded"))
                        .tries(1)
                        .build());
        assertThat(trial.result("CopyClusterSnapshot/copy-made").cases()).isEqualTo(1);
        assertThat(trial.result("CopyClusterSnapshot/quota-exceeded").cases()).isEqualTo(1);
    }

    private static boolean isPattern(ClauseId clause) {
        return Trial.CONTRACT
                .clause(clause)
                .filter(one -> one.kind() == ClauseKind.PATTERN)
                .isPresent();
    }
}
