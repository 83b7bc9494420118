package dev.assay.conformance.generate;

import dev.assay.conformance.generate.pattern.PatternStrings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Strings at and beyond the limits that constraint traits set. Lengths are in code points. */
final class Strings {

    /** Lengths beyond this are tested no further out: a request has a size too. */
    private static final int MAX_LENGTH = 70_000;

    private Strings() {}

    /** Strings of a length outside the bounds that match the pattern, where there is one, in all else. */
    static List<String> wrongLengths(Constraints constraints, String typical) {
        List<String> strings = new ArrayList<>();
        if (constraints.minLength() > 0) {
            strings.addAll(ofLength(constraints, constraints.minLength() - 1, typical));
            strings.addAll(ofLength(constraints, 0, typical));
        }
        constraints.maxLength().filter(max -> max < MAX_LENGTH).ifPresent(max -> {
            strings.addAll(ofLength(constraints, max + 1, typical));
            strings.addAll(ofLength(constraints, max * 2 + 1, typical));
        });
        return strings.stream().distinct().toList();
    }

    /** Strings of the least and the greatest length that is allowed. */
    static List<String> boundaryLengths(Constraints constraints, String typical) {
        Stream<String> least = ofLength(constraints, Math.max(constraints.minLength(), 1), typical).stream();
        Stream<String> greatest = constraints.maxLength().filter(max -> max < MAX_LENGTH).stream()
                .flatMap(max -> ofLength(constraints, max, typical).stream());
        return Stream.concat(least, greatest).distinct().toList();
    }

    private static List<String> ofLength(Constraints constraints, int length, String typical) {
        if (constraints.pattern().isPresent()) {
            return PatternStrings.of(constraints.pattern().get()).boundaries(length, length).stream()
                    .limit(3)
                    .toList();
        }
        return List.of(resize(typical, length));
    }

    /** The typical text cut, or continued with letters, to a length. */
    private static String resize(String typical, int length) {
        int present = typical.codePointCount(0, typical.length());
        if (present >= length) {
            return typical.substring(0, typical.offsetByCodePoints(0, length));
        }
        return typical + "a".repeat(length - present);
    }

    /** Strings of an allowed length that do not match the pattern, near misses first. */
    static List<String> wrongPattern(Constraints constraints) {
        return constraints
                .pattern()
                .map(pattern -> PatternStrings.of(pattern).nearMisses(constraints.minLength(), longest(constraints)))
                .orElse(List.of());
    }

    /** Further strings that do not match the pattern. */
    static Optional<Arbitrary<String>> anyWrongPattern(Constraints constraints) {
        return constraints
                .pattern()
                .flatMap(
                        pattern -> PatternStrings.of(pattern).violating(constraints.minLength(), longest(constraints)));
    }

    /** Strings that match the pattern: each alternative, each class of character, each count of repetitions. */
    static List<String> rightPattern(Constraints constraints) {
        return constraints
                .pattern()
                .map(pattern -> PatternStrings.of(pattern).boundaries(constraints.minLength(), longest(constraints)))
                .orElse(List.of());
    }

    /** Further strings beyond the greatest length, of letters. */
    static Optional<Arbitrary<String>> anyTooLong(Constraints constraints) {
        return constraints
                .maxLength()
                .filter(max -> max < MAX_LENGTH && constraints.pattern().isEmpty())
                .map(max -> Arbitraries.strings()
                        .withCharRange('a', 'z')
                        .ofMinLength(max + 1)
                        .ofMaxLength(max + 200));
    }

    private static int longest(Constraints constraints) {
        return constraints.maxLength().orElse(Math.max(constraints.minLength() * 2, 64));
    }
}
