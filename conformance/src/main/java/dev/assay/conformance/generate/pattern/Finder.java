package dev.assay.conformance.generate.pattern;

import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Finds strings that match: writes them along the tree and asks the judge. */
final class Finder {

    /** Lengths above this one are not aimed at: what they could show, this one shows. */
    static final int LONGEST = 65_536;

    private static final int TRIES = 60;
    private static final int TRIES_OF_A_LENGTH = 6;
    private static final int USUAL_LENGTHS = 48;
    private static final int SEEN_OFTEN = 512;
    private static final int SEEN_AT_TIMES = 4096;

    private final PatternNode bare;
    private final PatternNode surrounded;
    private final List<PatternNode.Look> demands;
    private final Judge judge;

    Finder(PatternNode root, Judge judge) {
        this.bare = root;
        this.surrounded = Surroundings.around(root);
        this.demands = Looks.of(root).stream().filter(look -> !look.negative()).toList();
        this.judge = judge;
    }

    /** A matching string by chance, or empty after a fair number of tries. */
    Optional<String> byChance(Random random, int min, int max) {
        Choices choices = new Choices.ByChance(random);
        long aim = 0;
        for (int i = 0; i < TRIES; i++) {
            aim = i % TRIES_OF_A_LENGTH == 0 ? aim(random, min, max) : aim;
            Optional<String> found = once(choices, random, aim, aim, min, max);
            if (found.isEmpty() && i % TRIES_OF_A_LENGTH == TRIES_OF_A_LENGTH - 1) {
                long least = Math.max(min, surrounded.lengths().min());
                found = once(choices, random, min, Math.min(max, least + USUAL_LENGTHS), min, max);
            }
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** A string along the tree as the choices say, if it matches; surrounding text only where the bounds ask for it. */
    Optional<String> along(Choices choices, int min, int max) {
        return TreeWriter.write(surrounded, min, max, choices).filter(text -> judge.accepts(text, min, max));
    }

    /** A matching string of exactly this length. */
    Optional<String> ofLength(int length, Random random) {
        Optional<String> simple = along(new Choices.Simplest(), length, length);
        for (int i = 0; i < TRIES / 3 && simple.isEmpty(); i++) {
            simple = once(new Choices.ByChance(random), random, length, length, length, length);
        }
        return simple;
    }

    private Optional<String> once(Choices choices, Random random, long low, long high, int min, int max) {
        Optional<String> text = TreeWriter.write(surrounded, low, high, choices);
        if (text.isEmpty() || judge.accepts(text.get(), min, max)) {
            return text;
        }
        return demands.isEmpty()
                ? Optional.empty()
                : text.map(plain -> overlaid(plain, random)).filter(repaired -> judge.accepts(repaired, min, max));
    }

    /** Puts what the lookarounds ask for at places of the text, so that {@code (?=.*[0-9])} finds its digit. */
    private String overlaid(String text, Random random) {
        int[] codePoints = text.codePoints().toArray();
        for (PatternNode.Look demand : demands) {
            int[] wanted = TreeWriter.write(demand.part(), 0, codePoints.length, new Choices.ByChance(random))
                    .orElse("")
                    .codePoints()
                    .toArray();
            int room = codePoints.length - wanted.length;
            if (room >= 0 && wanted.length > 0) {
                int keep = Math.min(wanted.length, 1 + random.nextInt(2));
                int from = random.nextBoolean() ? 0 : wanted.length - keep;
                int length = from == 0 ? wanted.length : keep;
                int at = from == 0 ? 0 : random.nextInt(codePoints.length - keep + 1);
                System.arraycopy(wanted, from, codePoints, at, length);
            }
        }
        return new String(codePoints, 0, codePoints.length);
    }

    /** A length: short ones most often, the two ends at times, more than the expression itself takes seldom. */
    private long aim(Random random, int min, int max) {
        long low = Math.max(min, surrounded.lengths().min());
        long high = Math.min(Math.min(max, surrounded.lengths().max()), LONGEST);
        int roll = random.nextInt(100);
        if (roll >= 15 && bare.lengths().max() >= low) {
            high = Math.min(high, bare.lengths().max());
        }
        if (high <= low || roll % 10 == 0) {
            return low;
        }
        if (roll % 10 == 1 && (high <= SEEN_OFTEN || (high <= SEEN_AT_TIMES && roll < 20))) {
            return high;
        }
        return low + random.nextInt((int) Math.min(high - low, USUAL_LENGTHS) + 1);
    }
}
