package dev.assay.conformance.generate.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.regex.PatternSyntaxException;
import net.jqwik.api.Shrinkable;
import org.junit.jupiter.api.Test;

class PatternStringsTest {

    private static final String TAG_KEY = "^(?!aws:)[a-zA-Z+-=._:/]+$";

    @Test
    void refusesWhatPatternRefuses() {
        assertThatThrownBy(() -> PatternStrings.of("[a")).isInstanceOf(PatternSyntaxException.class);
    }

    @Test
    void isEmptyWhereNothingCanMatch() {
        assertThat(PatternStrings.of("^[a-z]{3}$").matching(4, 10)).isEmpty();
        assertThat(PatternStrings.of("a^").matching(0, 10)).isEmpty();
    }

    @Test
    void isEmptyWhereNothingCanFail() {
        assertThat(PatternStrings.of("[\\s\\S]*").violating(0, 10)).isEmpty();
        assertThat(PatternStrings.of("[\\s\\S]*").nearMisses(0, 10)).isEmpty();
    }

    @Test
    void boundariesReachBothLengths() {
        List<String> boundaries = PatternStrings.of(TAG_KEY).boundaries(1, 128);
        assertThat(boundaries).extracting(String::length).contains(1, 2, 127, 128);
        assertThat(boundaries).contains("a", "z", "A", "Z", "0", "9", "+", ",", "-", ".", "/", ":", ";", "<", "=", "_");
    }

    @Test
    void boundariesCountCodePoints() {
        List<String> boundaries = PatternStrings.of("^.{1,5}$").boundaries(1, 5);
        assertThat(boundaries).contains("\uD83D\uDE00".repeat(5));
    }

    @Test
    void boundariesTakeEachAlternative() {
        assertThat(PatternStrings.of("^(PLAIN|SECRET|x{2,4})$").boundaries(0, 100))
                .contains("PLAIN", "SECRET", "xx", "xxx", "xxxx");
    }

    @Test
    void nearMissesNameTheForbiddenPrefixFirst() {
        List<String> misses = PatternStrings.of(TAG_KEY).nearMisses(1, 128);
        assertThat(misses.get(0)).startsWith("aws:");
        assertThat(misses).anyMatch(text -> text.contains("@")).anyMatch(text -> text.contains("`"));
        assertThat(misses).anyMatch(text -> text.contains("é")).anyMatch(text -> text.contains("\u0661"));
    }

    @Test
    void nearMissesOfAName() {
        List<String> misses = PatternStrings.of("^[a-zA-Z](?:-?[a-zA-Z0-9])*$").nearMisses(1, 63);
        assertThat(misses)
                .anyMatch(text -> text.endsWith("-"))
                .anyMatch(text -> text.startsWith("-"))
                .anyMatch(text -> text.contains("--"))
                .anyMatch(text -> Character.isDigit(text.charAt(0)));
    }

    /** {@code $} matches before a last line break, so one of them makes no miss and two do. */
    @Test
    void aLineBreakAtTheEndIsNoMissWhereTheEngineTakesIt() {
        List<String> misses = PatternStrings.of("^[a-z]+$").nearMisses(1, 10);
        assertThat(misses).noneMatch(text -> text.matches("[a-z]+\n")).anyMatch(text -> text.endsWith("\n\n"));
        assertThat(PatternStrings.of("\\A[a-z]+\\z").nearMisses(1, 10)).anyMatch(text -> text.matches("[a-z]+\n"));
    }

    @Test
    void textStandsAroundAnUnanchoredPatternWhereLengthAsksForIt() {
        assertThat(PatternStrings.of("needle").boundaries(10, 12)).allMatch(text -> text.contains("needle"));
    }

    @Test
    void shrinksToTheSimplestString() {
        Shrinkable<String> current = PatternStrings.of("^[A-Za-z0-9-]{2,60}$")
                .matching(2, 60)
                .orElseThrow()
                .generator(1000)
                .next(new Random(5));
        while (current.shrink().findAny().isPresent()) {
            current = current.shrink()
                    .min(Comparator.comparing(Shrinkable::distance))
                    .orElseThrow();
        }
        assertThat(current.value()).isEqualTo("aa");
    }

    @Test
    void saysWhatIsMetByTrial() {
        assertThat(PatternStrings.of("^[a-z]+$").limitation()).isEmpty();
        assertThat(PatternStrings.of("(?<=a)b").limitation())
                .hasValueSatisfying(
                        text -> assertThat(text).contains("lookbehind").endsWith("."));
    }

    /** An expression of exponential cost must not hang the run. */
    @Test
    void survivesExpressionsOfExponentialCost() {
        assertThat(PatternStrings.of("^(([a-z])+.)+[A-Z]([a-z])+$").nearMisses(1, 60))
                .isNotEmpty();
    }
}
