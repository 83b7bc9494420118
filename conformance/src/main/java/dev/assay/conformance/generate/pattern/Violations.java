package dev.assay.conformance.generate.pattern;

import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Makes strings that do not match by chance: matching ones with a few edits, now and then any string at all. */
record Violations(Finder finder, Judge judge, List<Integer> forbidden, Violations.Bounds bounds) {

    /** Inclusive bounds of length in code points. */
    record Bounds(int min, int max) {}

    private static final int EDITS = 3;
    private static final int ANY_PERCENT = 15;
    private static final int ANY_LENGTH = 24;

    /** A string that does not match, or empty after so many tries. */
    Optional<String> byChance(Random random, int tries) {
        for (int i = 0; i < tries; i++) {
            String text = random.nextInt(100) < ANY_PERCENT ? any(random) : edited(random);
            if (judge.refuses(text, bounds.min, bounds.max)) {
                return Optional.of(text);
            }
        }
        return Optional.empty();
    }

    private String edited(Random random) {
        String text = finder.byChance(random, bounds.min, bounds.max).orElseGet(() -> any(random));
        int edits = 1 + random.nextInt(EDITS);
        for (int i = 0; i < edits; i++) {
            int[] codePoints = text.codePoints().toArray();
            int at = random.nextInt(codePoints.length + 1);
            int codePoint = forbidden.get(random.nextInt(forbidden.size()));
            int present = at < codePoints.length ? 1 : 0;
            text = switch (random.nextInt(4)) {
                case 0 -> NearMisses.edited(codePoints, at, present);
                case 1 -> NearMisses.edited(codePoints, at, 0, present == 1 ? codePoints[at] : codePoint);
                case 2 -> NearMisses.edited(codePoints, at, 0, codePoint);
                default -> NearMisses.edited(codePoints, at, present, codePoint);
            };
        }
        return text;
    }

    private String any(Random random) {
        int span = (int) Math.min((long) bounds.max - bounds.min, ANY_LENGTH);
        int length = bounds.min + random.nextInt(span + 1);
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(
                    random.nextInt(8) == 0
                            ? forbidden.get(random.nextInt(forbidden.size()))
                            : ' ' + random.nextInt('~' - ' ' + 1));
        }
        return text.toString();
    }
}
