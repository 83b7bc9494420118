package dev.assay.conformance.generate.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks {@link Pattern} which characters a class takes in, so that no rule of its syntax is written a second time; remembers the answers. */
final class CharacterSets {

    private static final String PLANE = basicPlane();
    private static final int GAP = Character.MAX_SURROGATE - Character.MIN_SURROGATE + 1;
    /** An emoji and a Han character: of two UTF-16 units but one code point, which is what Smithy counts. */
    private static final List<Integer> BEYOND = List.of(0x1F600, 0x20000);

    private record Key(String text, int flags) {}

    /** Kept for good: a look at every character takes longer than a request, and models have few classes. */
    private static final Map<Key, CharacterSet> KNOWN = new ConcurrentHashMap<>();

    /**
     * The set of an expression for exactly one character.
     *
     * @param text the expression, {@code [a-z]}, {@code \w} or a dot for example
     * @param flags flags of {@link Pattern}
     */
    CharacterSet of(String text, int flags) {
        return KNOWN.computeIfAbsent(new Key(text, flags), CharacterSets::scan);
    }

    /** The set of one character, and of its other cases where the flags say so. */
    CharacterSet literal(int codePoint, int flags) {
        if ((flags & Pattern.CASE_INSENSITIVE) == 0) {
            return CharacterSet.of(codePoint);
        }
        return of(String.format("\\x{%x}", codePoint), flags);
    }

    private static CharacterSet scan(Key key) {
        List<CharacterSet.Range> ranges = new ArrayList<>();
        Matcher runs = Pattern.compile(key.text + "+", key.flags).matcher(PLANE);
        while (runs.find()) {
            add(runs.start(), runs.end() - 1, ranges);
        }
        Matcher single = Pattern.compile(key.text, key.flags).matcher("");
        for (int codePoint : BEYOND) {
            if (single.reset(Character.toString(codePoint)).matches()) {
                ranges.add(new CharacterSet.Range(codePoint, codePoint));
            }
        }
        return new CharacterSet(ranges);
    }

    private static void add(int first, int last, List<CharacterSet.Range> ranges) {
        int gap = Character.MIN_SURROGATE;
        if (first < gap) {
            ranges.add(new CharacterSet.Range(first, Math.min(last, gap - 1)));
        }
        if (last >= gap) {
            ranges.add(new CharacterSet.Range(Math.max(first, gap) + GAP, last + GAP));
        }
    }

    private static String basicPlane() {
        StringBuilder plane = new StringBuilder();
        for (int codePoint = 0; codePoint <= Character.MAX_VALUE; codePoint++) {
            if (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE) {
                plane.append((char) codePoint);
            }
        }
        return plane.toString();
    }
}
