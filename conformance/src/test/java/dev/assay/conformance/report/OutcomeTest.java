package dev.assay.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.conformance.suite.ClauseResult;
import dev.assay.conformance.suite.RunEvent;
import dev.assay.conformance.verdict.Verdict;
import dev.assay.model.clause.Level;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a run says as a whole, and with which exit code. */
class OutcomeTest {

    @ParameterizedTest
    @CsvSource({
        "PASS, UNTESTED, MUST, false, CONFORMANT, 0",
        "PASS, SKIP, MUST, false, CONFORMANT, 0",
        "PASS, ERROR, MUST, false, INCOMPLETE, 3",
        "PASS, FAIL, MUST, false, NOT_CONFORMANT, 1",
        "PASS, FAIL, SHOULD, false, CONFORMANT, 0",
        "PASS, FAIL, SHOULD, true, NOT_CONFORMANT, 1",
        "ERROR, FAIL, MUST, false, NOT_CONFORMANT, 1",
        "ERROR, FAIL, SHOULD, false, INCOMPLETE, 3",
        "SKIP, SKIP, MUST, false, INCOMPLETE, 3",
        "SKIP, UNTESTED, MUST, false, INCOMPLETE, 3",
        "UNTESTED, UNTESTED, MUST, false, INCOMPLETE, 3"
    })
    void followsFromTheVerdicts(
            Verdict one, Verdict other, Level levelOfOther, boolean strict, Outcome outcome, int exitCode) {
        RunEvent.Finished run = Results.run(Results.of(one, Level.MUST), Results.of(other, levelOfOther));
        assertThat(Outcome.of(run, strict)).isEqualTo(outcome);
        assertThat(outcome.exitCode()).isEqualTo(exitCode);
    }

    @Test
    void aRunOfNoClauseIsNotConformant() {
        assertThat(Outcome.of(Results.run(), false)).isEqualTo(Outcome.INCOMPLETE);
    }

    @Test
    void aRunThatEndedBeforeItsTimeIsNotConformant() {
        RunEvent.Finished run = new RunEvent.Finished(
                List.of(Results.of(Verdict.PASS, Level.MUST)), 1, 1, List.of("The time was up."), List.of());
        assertThat(Outcome.of(run, false)).isEqualTo(Outcome.INCOMPLETE);
    }

    @Property
    void aConformantRunHasAPassAndNothingWorseThanASkip(
            @ForAll @Size(max = 4) List<Verdict> verdicts, @ForAll boolean strict) {
        RunEvent.Finished run = Results.run(verdicts.stream()
                .map(verdict -> Results.of(verdict, Level.MUST))
                .toArray(ClauseResult[]::new));
        boolean conformant = Outcome.of(run, strict) == Outcome.CONFORMANT;
        assertThat(conformant)
                .isEqualTo(verdicts.contains(Verdict.PASS)
                        && !verdicts.contains(Verdict.FAIL)
                        && !verdicts.contains(Verdict.ERROR));
    }
}
