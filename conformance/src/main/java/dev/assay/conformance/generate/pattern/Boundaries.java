package dev.assay.conformance.generate.pattern;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;

/** Matching strings at the edges of what an expression and its bounds of length allow. */
final class Boundaries {

    private static final int MOST = 200;
    private static final int LENGTHS_SEARCHED = 40;
    private static final int TRIES = 8;

    private final PatternNode root;
    private final Finder finder;
    private final long seed;

    Boundaries(PatternNode root, Finder finder, long seed) {
        this.root = root;
        this.finder = finder;
        this.seed = seed;
    }

    List<String> of(int min, int max) {
        Random random = new Random(seed);
        Set<String> found = new LinkedHashSet<>();
        ends(min, max, random, found);
        for (IdentityHashMap<PatternNode, Long> plan : Places.plans(root)) {
            if (found.size() >= MOST) {
                break;
            }
            finder.along(new Choices.Fixed(plan, new Choices.Simplest()), min, max)
                    .or(() -> retried(plan, random, min, max))
                    .ifPresent(found::add);
        }
        return new ArrayList<>(found);
    }

    /** By chance around the same place; every second time with the repetitions left open, for a hyphen may not stand at an end. */
    private Optional<String> retried(IdentityHashMap<PatternNode, Long> plan, Random random, int min, int max) {
        IdentityHashMap<PatternNode, Long> looser = new IdentityHashMap<>(plan);
        looser.keySet().removeIf(node -> node instanceof PatternNode.Repeat);
        for (int i = 0; i < TRIES; i++) {
            var fixed = new Choices.Fixed(i % 2 == 0 ? plan : looser, new Choices.ByChance(random));
            var found = finder.along(fixed, min, max);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private void ends(int min, int max, Random random, Set<String> into) {
        int shortest = search(min, Math.min(max, min + LENGTHS_SEARCHED), 1, random, into)
                .orElse(min);
        finder.along(new Choices.Simplest(), min, max).ifPresent(into::add);
        if (shortest < max) {
            finder.ofLength(shortest + 1, random).ifPresent(into::add);
        }
        int ceiling = (int) Math.min(max, longest());
        if (ceiling > Finder.LONGEST) {
            return;
        }
        OptionalInt found = search(ceiling, Math.max(min, ceiling - LENGTHS_SEARCHED), -1, random, into);
        if (found.isPresent()) {
            int longest = found.getAsInt();
            finder.along(new Choices.BeyondBasicPlane(new Choices.Simplest()), longest, longest)
                    .ifPresent(into::add);
            if (longest > shortest) {
                finder.ofLength(longest - 1, random).ifPresent(into::add);
            }
        }
    }

    private long longest() {
        return Surroundings.around(root).lengths().max();
    }

    private OptionalInt search(int from, int to, int step, Random random, Set<String> into) {
        for (int length = from; step > 0 ? length <= to : length >= to; length += step) {
            var found = finder.ofLength(length, random);
            if (found.isPresent()) {
                into.add(found.get());
                return OptionalInt.of(length);
            }
        }
        return OptionalInt.empty();
    }
}
