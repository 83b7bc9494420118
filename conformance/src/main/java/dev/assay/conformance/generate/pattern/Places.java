package dev.assay.conformance.generate.pattern;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** Lists the decisions that a tree leaves open, one at a time: each alternative, each repetition, each kind of character. */
final class Places {

    private static final int MANY = 3;
    private static final int LARGE_COUNT = 64;
    private static final int PLANS = 600;

    private final List<IdentityHashMap<PatternNode, Long>> plans = new ArrayList<>();

    private Places() {}

    /** Plans for {@link Choices.Fixed}: each reaches one place of the tree and decides it there. */
    static List<IdentityHashMap<PatternNode, Long>> plans(PatternNode root) {
        Places places = new Places();
        places.walk(root, new IdentityHashMap<>());
        return places.plans;
    }

    private void walk(PatternNode node, IdentityHashMap<PatternNode, Long> path) {
        if (plans.size() >= PLANS) {
            return;
        }
        if (node instanceof PatternNode.Choice choice) {
            for (int i = 0; i < choice.alternatives().size(); i++) {
                IdentityHashMap<PatternNode, Long> plan = plan(path, node, i);
                plans.add(plan);
                walk(choice.alternatives().get(i), plan);
            }
        } else if (node instanceof PatternNode.Repeat repeat) {
            repetitions(repeat, path);
        } else if (node instanceof PatternNode.Chars chars && !chars.set().isEmpty()) {
            chars.set().samples().forEach(sample -> plans.add(plan(path, node, sample)));
        } else if (node instanceof PatternNode.Sequence sequence) {
            sequence.parts().forEach(part -> walk(part, path));
        } else if (node instanceof PatternNode.Group group) {
            walk(group.part(), path);
        }
    }

    private void repetitions(PatternNode.Repeat repeat, IdentityHashMap<PatternNode, Long> path) {
        long many = Math.min(repeat.most(), repeat.least() + MANY);
        for (long count = repeat.least(); count <= Math.min(repeat.most(), repeat.least() + 1); count++) {
            plans.add(plan(path, repeat, count));
        }
        plans.add(plan(path, repeat, many));
        if (repeat.most() <= LARGE_COUNT) {
            plans.add(plan(path, repeat, repeat.most()));
        }
        if (repeat.most() > 0) {
            walk(repeat.part(), plan(path, repeat, Math.max(1, repeat.least())));
        }
    }

    private static IdentityHashMap<PatternNode, Long> plan(
            IdentityHashMap<PatternNode, Long> path, PatternNode node, long decision) {
        IdentityHashMap<PatternNode, Long> plan = new IdentityHashMap<>(path);
        plan.put(node, decision);
        return plan;
    }
}
