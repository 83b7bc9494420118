package dev.assay.conformance.suite.modelled;

import dev.assay.conformance.suite.Check;
import dev.assay.conformance.suite.Resources.Prepared;
import dev.assay.conformance.suite.Session;
import dev.assay.conformance.suite.TestCase;
import dev.assay.model.clause.Clause;
import dev.assay.model.clause.ClauseId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.ObjectNode;

/**
 * Sends what gets a success and, where a resource that does not exist can be named, an error, so that the clauses about answers have
 * answers to be judged by. Every other check's answers are judged for them as well.
 */
final class AnswerCheck implements Check {

    private final Set<ClauseId> clauses;
    private final Operation operation;

    AnswerCheck(List<Clause> clauses, Operation operation) {
        this.clauses = clauses.stream().map(Clause::id).collect(Collectors.toUnmodifiableSet());
        this.operation = operation;
    }

    @Override
    public Set<ClauseId> clauses() {
        return clauses;
    }

    @Override
    public void run(Session session) {
        operation.baseline();
        int mark = session.resources().mark();
        try (TestCase testCase = session.newCase()) {
            Prepared prepared = session.resources().prepare(operation.shape());
            if (prepared.values().isEmpty()) {
                return;
            }
            testCase.preparedBy(prepared.exchanges());
            Map<String, Node> absent = new LinkedHashMap<>();
            prepared.values()
                    .forEach((member, value) -> absent.put(
                            member, Node.from(other(value.expectStringNode().getValue()))));
            ObjectNode input = session.inputs().minimal(operation.shape(), absent, operation.random());
            testCase.call(operation.shape(), input);
        } finally {
            session.resources().deleteSince(mark);
        }
    }

    /** An identifier of the same form that is most likely nobody's: its last letters and digits are others. */
    static String other(String identifier) {
        StringBuilder changed = new StringBuilder(identifier);
        int left = 8;
        for (int i = changed.length() - 1; i >= 0 && left > 0; i--) {
            char c = changed.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                changed.setCharAt(i, c == '0' ? '1' : '0');
                left--;
            } else if (c == '/' || c == ':') {
                break;
            }
        }
        return changed.toString();
    }
}
