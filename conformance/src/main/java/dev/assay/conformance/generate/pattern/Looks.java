package dev.assay.conformance.generate.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Looks a tree through. */
final class Looks {
    private Looks() {}

    /** All lookarounds, in the order of the expression. */
    static List<PatternNode.Look> of(PatternNode root) {
        List<PatternNode.Look> found = new ArrayList<>();
        visit(root, node -> {
            if (node instanceof PatternNode.Look look) {
                found.add(look);
            }
        });
        return List.copyOf(found);
    }

    /** The sets of characters outside lookarounds, in the order of the expression. */
    static List<CharacterSet> sets(PatternNode root) {
        List<CharacterSet> found = new ArrayList<>();
        visit(root, node -> {
            if (node instanceof PatternNode.Chars chars) {
                found.add(chars.set());
            }
        });
        return List.copyOf(found);
    }

    private static void visit(PatternNode node, Consumer<PatternNode> visitor) {
        visitor.accept(node);
        if (node instanceof PatternNode.Sequence sequence) {
            sequence.parts().forEach(part -> visit(part, visitor));
        } else if (node instanceof PatternNode.Choice choice) {
            choice.alternatives().forEach(alternative -> visit(alternative, visitor));
        } else if (node instanceof PatternNode.Repeat repeat) {
            visit(repeat.part(), visitor);
        } else if (node instanceof PatternNode.Group group) {
            visit(group.part(), visitor);
        }
    }
}
