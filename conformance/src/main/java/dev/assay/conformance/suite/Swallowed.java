package dev.assay.conformance.suite;

import dev.assay.conformance.protocol.JsonText;
import dev.assay.conformance.verdict.Answer;
import dev.assay.model.clause.ClauseKind;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.smithy.model.node.Node;

/**
 * Values that the endpoint took although they break a constraint. It may give them back later: that is the same fault, and none of the operation
 * that only shows what is there. Safe for use by several threads.
 */
public final class Swallowed {

    private static final Set<ClauseKind> ABOUT_VALUES = Set.of(ClauseKind.OUTPUT_SHAPE, ClauseKind.OUTPUT_CONSTRAINTS);

    private final Set<Node> values = ConcurrentHashMap.newKeySet();

    Swallowed() {}

    /** Takes note of a value that breaks a constraint, in a call that succeeded. */
    public void add(Node value) {
        values.add(value);
    }

    /** Whether what is wrong with an answer may be that it gives one of them back. */
    boolean explains(ClauseKind kind, Answer answer) {
        return ABOUT_VALUES.contains(kind)
                && !values.isEmpty()
                && JsonText.read(answer.response().body().text())
                        .filter(this::isIn)
                        .isPresent();
    }

    private boolean isIn(Node node) {
        if (values.contains(node)) {
            return true;
        }
        if (node.isArrayNode()) {
            return node.expectArrayNode().getElements().stream().anyMatch(this::isIn);
        }
        return node.isObjectNode()
                && node.expectObjectNode().getMembers().entrySet().stream()
                        .anyMatch(member -> isIn(member.getKey()) || isIn(member.getValue()));
    }
}
