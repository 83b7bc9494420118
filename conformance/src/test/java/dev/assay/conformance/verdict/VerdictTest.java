package dev.assay.conformance.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A clause's verdict only gets worse, in whatever order its cases come. */
class VerdictTest {

    @Property
    void worseIsTheLaterOfTheTwo(@ForAll Verdict one, @ForAll Verdict other) {
        assertThat(one.worse(other))
                .isIn(one, other)
                .isGreaterThanOrEqualTo(one)
                .isGreaterThanOrEqualTo(other);
    }

    @Property
    void theOrderOfCasesDoesNotMatter(@ForAll Verdict a, @ForAll Verdict b, @ForAll Verdict c) {
        assertThat(a.worse(b)).isEqualTo(b.worse(a));
        assertThat(a.worse(b).worse(c)).isEqualTo(a.worse(b.worse(c)));
        assertThat(a.worse(a)).isEqualTo(a);
    }

    @Property
    void nothingMakesAFailureGood(@ForAll Verdict later) {
        assertThat(Verdict.FAIL.worse(later)).isEqualTo(Verdict.FAIL);
    }

    @Property
    void aPassHidesNeitherASkipNorAnError(@ForAll Verdict verdict) {
        if (verdict != Verdict.UNTESTED) {
            assertThat(verdict.worse(Verdict.PASS)).isEqualTo(verdict);
        }
    }
}
