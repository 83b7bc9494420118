package dev.assay.conformance.generate.pattern;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** A set of code points: all of the Basic Multilingual Plane but surrogates, and a few beyond it. */
final class CharacterSet {

    /** One run of neighbouring code points, both ends included. */
    record Range(int first, int last) {
        boolean contains(int codePoint) {
            return first <= codePoint && codePoint <= last;
        }
    }

    private static final int OTHERS = 64;
    /** A mark in twenty characters where the set has one, up to one in five where it has many. */
    private static final int MARK_PERCENT = 20;

    private static final int MARK_PERCENT_EACH = 2;
    private static final int OTHER_PERCENT = 3;

    private final List<Range> ranges;
    private final int[] alphanumerics;
    private final int[] marks;
    private final int[] others;

    CharacterSet(List<Range> ranges) {
        this.ranges = List.copyOf(ranges);
        this.alphanumerics = ascii(true);
        this.marks = ascii(false);
        this.others = others();
    }

    static CharacterSet of(int codePoint) {
        return new CharacterSet(List.of(new Range(codePoint, codePoint)));
    }

    boolean contains(int codePoint) {
        for (Range range : ranges) {
            if (range.contains(codePoint)) {
                return true;
            }
        }
        return false;
    }

    boolean isEmpty() {
        return ranges.isEmpty();
    }

    /** A character by chance: letters and digits of ASCII most often, its marks at times, all others seldom. */
    int pick(Random random) {
        int roll = alphanumerics.length + marks.length == 1 && others.length == 0 ? 100 : random.nextInt(100);
        if (others.length > 0 && (roll < OTHER_PERCENT || alphanumerics.length + marks.length == 0)) {
            return others[random.nextInt(others.length)];
        }
        boolean mark = alphanumerics.length == 0 || (marks.length > 0 && roll < OTHER_PERCENT + markPercent());
        int[] from = mark ? marks : alphanumerics;
        return from.length == 1 ? from[0] : from[random.nextInt(from.length)];
    }

    private int markPercent() {
        return Math.min(MARK_PERCENT, 3 + MARK_PERCENT_EACH * marks.length);
    }

    /** The simplest character of a set that is not empty. */
    int simplest() {
        int best = first();
        for (int[] some : List.of(alphanumerics, marks, others)) {
            for (int codePoint : some) {
                best = Simplicity.of(codePoint) < Simplicity.of(best) ? codePoint : best;
            }
        }
        return best;
    }

    /** Characters of every kind that the set holds: letters in both cases, digits, each mark, beyond ASCII, beyond the BMP. */
    Set<Integer> samples() {
        Set<Integer> samples = new LinkedHashSet<>();
        samples.add(simplest());
        for (Range range : List.of(new Range('a', 'z'), new Range('A', 'Z'), new Range('0', '9'))) {
            ends(range, samples);
        }
        for (int mark : marks) {
            samples.add(mark);
        }
        if (others.length > 0) {
            samples.add(others[0]);
            samples.add(others[others.length / 2]);
            samples.add(others[others.length - 1]);
        }
        return samples;
    }

    /** Characters outside the set that stand directly beside it. */
    Set<Integer> neighbours() {
        Set<Integer> neighbours = new LinkedHashSet<>();
        for (Range range : ranges) {
            for (int codePoint : new int[] {range.first - 1, range.last + 1}) {
                if (codePoint >= 0 && Character.isDefined(codePoint) && isScalar(codePoint) && !contains(codePoint)) {
                    neighbours.add(codePoint);
                }
            }
        }
        return neighbours;
    }

    private static boolean isScalar(int codePoint) {
        return codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE;
    }

    private void ends(Range of, Set<Integer> into) {
        int low = of.first;
        while (low <= of.last && !contains(low)) {
            low++;
        }
        int high = of.last;
        while (high >= low && !contains(high)) {
            high--;
        }
        if (low <= high) {
            into.add(low);
            into.add(high);
        }
    }

    private int first() {
        return alphanumerics.length > 0 ? alphanumerics[0] : marks.length > 0 ? marks[0] : others[0];
    }

    private int[] ascii(boolean alphanumeric) {
        List<Integer> found = new ArrayList<>();
        for (int codePoint = ' '; codePoint <= '~'; codePoint++) {
            if (Character.isLetterOrDigit(codePoint) == alphanumeric && contains(codePoint)) {
                found.add(codePoint);
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Readable characters beyond ASCII, spread evenly; control characters and the like where the set has nothing readable at all. */
    private int[] others() {
        List<Integer> readable = new ArrayList<>();
        List<Integer> unreadable = new ArrayList<>();
        for (Range range : ranges) {
            for (int codePoint = range.first; codePoint <= range.last; codePoint++) {
                if (codePoint > '~' && isReadable(codePoint)) {
                    readable.add(codePoint);
                } else if ((codePoint < ' ' || codePoint > '~') && unreadable.size() < OTHERS) {
                    unreadable.add(codePoint);
                }
            }
        }
        boolean nothingReadable = readable.isEmpty() && alphanumerics.length + marks.length == 0;
        List<Integer> from = nothingReadable ? unreadable : readable;
        int size = Math.min(OTHERS, from.size());
        int[] chosen = new int[size];
        for (int i = 0; i < size; i++) {
            chosen[i] = from.get(size == 1 ? 0 : (int) ((long) i * (from.size() - 1) / (size - 1)));
        }
        return chosen;
    }

    private static boolean isReadable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.OTHER_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER,
                    Character.CURRENCY_SYMBOL,
                    Character.MATH_SYMBOL,
                    Character.OTHER_SYMBOL,
                    Character.DASH_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }
}
