package dev.assay.conformance.generate.pattern;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Lets text stand around an expression where it has no anchor. */
final class Surroundings {
    private static final CharacterSet TEXT =
            new CharacterSet(List.of(new CharacterSet.Range('0', '9'), new CharacterSet.Range('a', 'z')));

    private Surroundings() {}

    /** The same tree, in which each alternative of the root may have text before and after it unless an anchor forbids it. */
    static PatternNode around(PatternNode root) {
        if (root instanceof PatternNode.Choice choice) {
            return PatternNode.Choice.of(
                    choice.alternatives().stream().map(Surroundings::around).toList());
        }
        List<PatternNode> parts = new ArrayList<>();
        if (!isAnchored(root, PatternNode.Anchor.START)) {
            parts.add(new PatternNode.Surrounding(TEXT));
        }
        parts.add(root);
        if (!isAnchored(root, PatternNode.Anchor.END)) {
            parts.add(new PatternNode.Surrounding(TEXT));
        }
        return parts.size() == 1 ? root : PatternNode.Sequence.of(parts);
    }

    private static boolean isAnchored(PatternNode node, PatternNode.Anchor side) {
        if (node instanceof PatternNode.Sequence sequence) {
            List<PatternNode> parts = new ArrayList<>(sequence.parts());
            if (side == PatternNode.Anchor.END) {
                Collections.reverse(parts);
            }
            parts.removeIf(part -> part instanceof PatternNode.Look || part == PatternNode.Anchor.OTHER);
            return !parts.isEmpty() && isAnchored(parts.get(0), side);
        } else if (node instanceof PatternNode.Choice choice) {
            return choice.alternatives().stream().anyMatch(alternative -> isAnchored(alternative, side));
        } else if (node instanceof PatternNode.Group group) {
            return isAnchored(group.part(), side);
        } else if (node instanceof PatternNode.Repeat repeat) {
            return repeat.least() > 0 && isAnchored(repeat.part(), side);
        }
        return node == side;
    }
}
