package dev.assay.conformance.generate.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.conformance.generate.pattern.HardPatterns.Hard;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every hard expression has matching strings, edges and near misses, all judged by java.util.regex, before and after shrinking. */
class HardPatternsTest {

    private static final int STRINGS = 50;
    private static final int SHRINKS = 400;

    static Stream<Hard> hard() {
        return HardPatterns.all().stream();
    }

    @ParameterizedTest
    @MethodSource("hard")
    void matchingStringsMatchAndVary(Hard hard) {
        Arbitrary<String> arbitrary =
                PatternStrings.of(hard.regex()).matching(hard.min(), hard.max()).orElseThrow();
        RandomGenerator<String> generator = arbitrary.generator(1000);
        Random random = new Random(1);
        List<String> made = Stream.generate(() -> generator.next(random).value())
                .limit(STRINGS)
                .toList();
        assertThat(made).allMatch(hard::accepts);
    }

    @ParameterizedTest
    @MethodSource("hard")
    void matchingStringsShrinkToStringsThatMatch(Hard hard) {
        Arbitrary<String> arbitrary =
                PatternStrings.of(hard.regex()).matching(hard.min(), hard.max()).orElseThrow();
        Shrinkable<String> smallest = shrunk(arbitrary.generator(1000).next(new Random(7)), hard, true);
        assertThat(hard.accepts(smallest.value())).isTrue();
    }

    @ParameterizedTest
    @MethodSource("hard")
    void boundariesMatchWithoutDuplicates(Hard hard) {
        List<String> boundaries = PatternStrings.of(hard.regex()).boundaries(hard.min(), hard.max());
        assertThat(boundaries).isNotEmpty().doesNotHaveDuplicates().allMatch(hard::accepts);
        assertThat(PatternStrings.of(hard.regex()).boundaries(hard.min(), hard.max()))
                .isEqualTo(boundaries);
    }

    @ParameterizedTest
    @MethodSource("hard")
    void nearMissesDoNotMatch(Hard hard) {
        List<String> misses = PatternStrings.of(hard.regex()).nearMisses(hard.min(), hard.max());
        assertThat(misses).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(200).allMatch(hard::refuses);
        assertThat(PatternStrings.of(hard.regex()).nearMisses(hard.min(), hard.max()))
                .isEqualTo(misses);
    }

    @ParameterizedTest
    @MethodSource("hard")
    void violatingStringsDoNotMatchEvenShrunk(Hard hard) {
        PatternStrings.of(hard.regex()).violating(hard.min(), hard.max()).ifPresent(arbitrary -> {
            RandomGenerator<String> generator = arbitrary.generator(1000);
            Random random = new Random(3);
            for (int i = 0; i < STRINGS; i++) {
                assertThat(hard.refuses(generator.next(random).value())).isTrue();
            }
            assertThat(hard.refuses(shrunk(generator.next(random), hard, false).value()))
                    .isTrue();
        });
    }

    private static Shrinkable<String> shrunk(Shrinkable<String> start, Hard hard, boolean accepted) {
        Shrinkable<String> current = start;
        for (int i = 0; i < SHRINKS; i++) {
            Shrinkable<String> from = current;
            Shrinkable<String> smaller = from.shrink().findFirst().orElse(from);
            if (smaller == from) {
                break;
            }
            assertThat(accepted ? hard.accepts(smaller.value()) : hard.refuses(smaller.value()))
                    .isTrue();
            assertThat(smaller.distance()).isLessThan(from.distance());
            current = smaller;
        }
        return current;
    }
}
