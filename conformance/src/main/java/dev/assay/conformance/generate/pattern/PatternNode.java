package dev.assay.conformance.generate.pattern;

import java.util.List;

/** The syntax tree of a regular expression. Nodes are told apart by identity where a certain place of the tree is meant. */
sealed interface PatternNode {

    /** The lengths that strings of this node may have; some between the two ends may be out of reach. */
    Lengths lengths();

    /** One character of a set. */
    record Chars(CharacterSet set) implements PatternNode {
        @Override
        public Lengths lengths() {
            return Lengths.ONE;
        }
    }

    /** One part after the other. */
    record Sequence(List<PatternNode> parts, Lengths lengths) implements PatternNode {
        static Sequence of(List<PatternNode> parts) {
            return new Sequence(
                    List.copyOf(parts), parts.stream().map(PatternNode::lengths).reduce(Lengths.NONE, Lengths::plus));
        }
    }

    /** One of several alternatives. */
    record Choice(List<PatternNode> alternatives, Lengths lengths) implements PatternNode {
        static Choice of(List<PatternNode> alternatives) {
            Lengths lengths = alternatives.stream()
                    .map(PatternNode::lengths)
                    .reduce(Lengths::or)
                    .orElse(Lengths.NONE);
            return new Choice(List.copyOf(alternatives), lengths);
        }
    }

    /** A part several times; {@code most} is {@link Lengths#UNBOUNDED} where there is no limit. */
    record Repeat(PatternNode part, long least, long most, Lengths lengths) implements PatternNode {
        static Repeat of(PatternNode part, long least, long most) {
            return new Repeat(part, least, most, part.lengths().times(least, most));
        }
    }

    /** A capturing group. */
    record Group(int number, PatternNode part) implements PatternNode {
        @Override
        public Lengths lengths() {
            return part.lengths();
        }
    }

    /** The text that a group captured. */
    record BackReference(int number, Lengths lengths) implements PatternNode {}

    /** A lookahead or lookbehind. It takes no room; what it demands is left to the last filter. */
    record Look(boolean ahead, boolean negative, PatternNode part) implements PatternNode {
        @Override
        public Lengths lengths() {
            return Lengths.NONE;
        }
    }

    /** A position: the start, the end or something else that takes no room. */
    enum Anchor implements PatternNode {
        START,
        END,
        OTHER;

        @Override
        public Lengths lengths() {
            return Lengths.NONE;
        }
    }

    /** Text around a match of an unanchored pattern, which {@code find} allows. */
    record Surrounding(CharacterSet set) implements PatternNode {
        @Override
        public Lengths lengths() {
            return new Lengths(0, Lengths.UNBOUNDED);
        }
    }
}
