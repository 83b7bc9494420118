package dev.assay.conformance.generate.pattern;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;

/** What is open when a string is written along a tree. */
interface Choices {

    /** Says that the length of a part is left open. */
    long ANY_LENGTH = -1;

    /** A character of a set that is not empty. */
    int character(PatternNode.Chars node);

    /** The alternatives in the order in which to try them. */
    List<PatternNode> order(PatternNode.Choice node);

    /** How often to repeat, between two ends that are both included. */
    long count(PatternNode.Repeat node, long from, long to);

    /** The length to aim at for one of the parts of a whole, or {@link #ANY_LENGTH}. */
    long length(long from, long to, int flexiblePartsLeft);

    /** By chance; counts and lengths stay small unless the bounds say otherwise. */
    record ByChance(Random random) implements Choices {
        private static final int FEW = 6;
        private static final int SHORT = 32;

        @Override
        public int character(PatternNode.Chars node) {
            return node.set().pick(random);
        }

        @Override
        public List<PatternNode> order(PatternNode.Choice node) {
            List<PatternNode> shuffled = new ArrayList<>(node.alternatives());
            Collections.shuffle(shuffled, random);
            return shuffled;
        }

        @Override
        public long count(PatternNode.Repeat node, long from, long to) {
            return from + random.nextInt((int) Math.min(to - from, FEW) + 1);
        }

        @Override
        public long length(long from, long to, int flexiblePartsLeft) {
            long share = Math.max(2, 2 * (to - from) / (flexiblePartsLeft + 1));
            long span = Math.min(to - from, to > Finder.LONGEST ? SHORT : share);
            return from + random.nextInt((int) Math.min(span, Integer.MAX_VALUE - 1) + 1);
        }
    }

    /** The simplest of everything, as short as the bounds allow. */
    record Simplest() implements Choices {
        @Override
        public int character(PatternNode.Chars node) {
            return node.set().simplest();
        }

        @Override
        public List<PatternNode> order(PatternNode.Choice node) {
            List<PatternNode> sorted = new ArrayList<>(node.alternatives());
            sorted.sort(Comparator.comparingLong(
                    alternative -> alternative.lengths().min()));
            return sorted;
        }

        @Override
        public long count(PatternNode.Repeat node, long from, long to) {
            return from;
        }

        @Override
        public long length(long from, long to, int flexiblePartsLeft) {
            return ANY_LENGTH;
        }
    }

    /** Characters of two UTF-16 units wherever they fit: they tell apart who counts units and who counts code points. */
    record BeyondBasicPlane(Choices otherwise) implements Choices {
        private static final int EMOJI = 0x1F600;

        @Override
        public int character(PatternNode.Chars node) {
            return node.set().contains(EMOJI) ? EMOJI : otherwise.character(node);
        }

        @Override
        public List<PatternNode> order(PatternNode.Choice node) {
            return otherwise.order(node);
        }

        @Override
        public long count(PatternNode.Repeat node, long from, long to) {
            return otherwise.count(node, from, to);
        }

        @Override
        public long length(long from, long to, int flexiblePartsLeft) {
            return otherwise.length(from, to, flexiblePartsLeft);
        }
    }

    /** Fixed at some places of the tree: a code point, the index of an alternative, a count. A fixed character is used once. */
    final class Fixed implements Choices {
        private final Choices otherwise;
        private final IdentityHashMap<PatternNode, Long> fixed;

        Fixed(IdentityHashMap<PatternNode, Long> fixed, Choices otherwise) {
            this.fixed = new IdentityHashMap<>(fixed);
            this.otherwise = otherwise;
        }

        @Override
        public int character(PatternNode.Chars node) {
            Long codePoint = fixed.remove(node);
            return codePoint == null ? otherwise.character(node) : codePoint.intValue();
        }

        @Override
        public List<PatternNode> order(PatternNode.Choice node) {
            Long index = fixed.get(node);
            return index == null
                    ? otherwise.order(node)
                    : List.of(node.alternatives().get(index.intValue()));
        }

        @Override
        public long count(PatternNode.Repeat node, long from, long to) {
            Long count = fixed.get(node);
            return count == null ? otherwise.count(node, from, to) : Math.max(from, Math.min(to, count));
        }

        @Override
        public long length(long from, long to, int flexiblePartsLeft) {
            return ANY_LENGTH;
        }
    }
}
