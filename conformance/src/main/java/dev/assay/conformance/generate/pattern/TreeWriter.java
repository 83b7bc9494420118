package dev.assay.conformance.generate.pattern;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes one string along a tree. The bounds of length steer every step: each part is given the room that the others leave it.
 * For one string alone.
 */
final class TreeWriter {

    private static final long FAILED = -1;
    private static final int STEPS = 20_000;
    private static final int COUNTS_TRIED = 3;

    private final Choices choices;
    private final StringBuilder out = new StringBuilder();
    private final Map<Integer, String> captured = new HashMap<>();
    private int stepsLeft = STEPS;

    private TreeWriter(Choices choices) {
        this.choices = choices;
    }

    /** A string of the tree with a length between the bounds; empty if none was found. Lookarounds and anchors are not heeded. */
    static Optional<String> write(PatternNode root, long low, long high, Choices choices) {
        TreeWriter writer = new TreeWriter(choices);
        return writer.node(root, low, high) == FAILED ? Optional.empty() : Optional.of(writer.out.toString());
    }

    /** Writes the node and returns its length in code points, or {@link #FAILED}. */
    private long node(PatternNode node, long low, long high) {
        if (!node.lengths().meets(low, high) || --stepsLeft < 0) {
            return FAILED;
        }
        if (node instanceof PatternNode.Chars chars) {
            return characters(chars, 1);
        } else if (node instanceof PatternNode.Sequence sequence) {
            return all(sequence.parts(), low, high);
        } else if (node instanceof PatternNode.Choice choice) {
            return oneOf(choice, low, high);
        } else if (node instanceof PatternNode.Repeat repeat) {
            return repeated(repeat, low, high);
        } else if (node instanceof PatternNode.Group group) {
            return capturing(group, low, high);
        } else if (node instanceof PatternNode.BackReference reference) {
            return again(reference, low, high);
        } else if (node instanceof PatternNode.Surrounding around) {
            return characters(new PatternNode.Chars(around.set()), Math.max(low, 0));
        }
        return 0;
    }

    private long characters(PatternNode.Chars chars, long count) {
        if (count > 0 && chars.set().isEmpty()) {
            return FAILED;
        }
        for (long i = 0; i < count; i++) {
            out.appendCodePoint(choices.character(chars));
        }
        return count;
    }

    private long all(List<PatternNode> parts, long low, long high) {
        long restMin = 0;
        long restMax = 0;
        int flexible = 0;
        for (PatternNode part : parts) {
            restMin += part.lengths().min();
            restMax += part.lengths().max();
            flexible += isFlexible(part) ? 1 : 0;
        }
        long used = 0;
        for (PatternNode part : parts) {
            Lengths own = part.lengths();
            restMin -= own.min();
            restMax -= own.max();
            flexible -= isFlexible(part) ? 1 : 0;
            long written = part(
                    part,
                    Math.max(own.min(), low - used - restMax),
                    Math.min(own.max(), high - used - restMin),
                    flexible);
            if (written == FAILED) {
                return FAILED;
            }
            used += written;
        }
        return used >= low && used <= high ? used : FAILED;
    }

    private static boolean isFlexible(PatternNode part) {
        return part.lengths().min() < part.lengths().max() && !(part instanceof PatternNode.Surrounding);
    }

    private long part(PatternNode part, long low, long high, int flexiblePartsLeft) {
        if (low > high) {
            return FAILED;
        }
        if (low < high && !(part instanceof PatternNode.Surrounding)) {
            long aim = choices.length(low, high, flexiblePartsLeft);
            int mark = out.length();
            long written = aim == Choices.ANY_LENGTH ? FAILED : node(part, aim, aim);
            if (written != FAILED) {
                return written;
            }
            out.setLength(mark);
        }
        return node(part, low, high);
    }

    private long oneOf(PatternNode.Choice choice, long low, long high) {
        int mark = out.length();
        for (PatternNode alternative : choices.order(choice)) {
            long written = node(alternative, low, high);
            if (written != FAILED) {
                return written;
            }
            out.setLength(mark);
        }
        return FAILED;
    }

    private long repeated(PatternNode.Repeat repeat, long low, long high) {
        Lengths item = repeat.part().lengths();
        long from = repeat.least();
        if (low > 0) {
            from = Math.max(from, item.max() == 0 ? from : (low + item.max() - 1) / item.max());
        }
        long to = Math.min(repeat.most(), item.min() == 0 ? Math.max(from, Math.max(low, 1)) : high / item.min());
        int mark = out.length();
        for (int i = 0; i < COUNTS_TRIED && from <= to; i++) {
            long count = choices.count(repeat, from, to);
            long written = repeat.part() instanceof PatternNode.Chars chars
                    ? characters(chars, count)
                    : all(Collections.nCopies((int) Math.min(count, STEPS), repeat.part()), low, high);
            if (written != FAILED) {
                return written;
            }
            out.setLength(mark);
        }
        return FAILED;
    }

    private long capturing(PatternNode.Group group, long low, long high) {
        int mark = out.length();
        long written = node(group.part(), low, high);
        if (written != FAILED) {
            captured.put(group.number(), out.substring(mark));
        }
        return written;
    }

    private long again(PatternNode.BackReference reference, long low, long high) {
        String text = captured.getOrDefault(reference.number(), "");
        long length = text.codePointCount(0, text.length());
        if (length < low || length > high) {
            return FAILED;
        }
        out.append(text);
        return length;
    }
}
