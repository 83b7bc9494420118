package dev.assay.conformance.suite.modelled;

import dev.assay.conformance.suite.CheckSkipped;
import dev.assay.conformance.suite.ClauseBroken;
import dev.assay.conformance.suite.Session;
import dev.assay.conformance.verdict.Answer;
import dev.assay.model.clause.Clause;
import java.util.List;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.ObjectNode;

/**
 * Tests that a label reaches its operation whatever characters it is made of. What a label names need not exist: only an answer that no
 * operation gave, or a fault, tells of a label that was not read.
 */
final class LabelCheck extends ClauseCheck {

    /** Text that a router may stumble over: what separates paths, queries and words, what stands for a space, and what is not ASCII. */
    private static final List<String> TEXTS = List.of(
            "assay/label",
            "assay label",
            "assay+label",
            "assay%2Flabel",
            "assay?label#x",
            "assay:@&=;,",
            "äßay-\uD83D\uDE00");

    private static final String PLAIN = "assaylabel";

    LabelCheck(Clause clause, Operation operation) {
        super(clause, operation);
    }

    @Override
    public void run(Session session) {
        operation.needValidInput();
        String member = clause.member().orElseThrow().last().getMemberName();
        ObjectNode sketch = operation.sketch();
        List<String> texts = TEXTS.stream()
                .filter(text -> session.inputs().isValid(operation.shape(), sketch.withMember(member, Node.from(text))))
                .toList();
        if (texts.isEmpty()) {
            throw new CheckSkipped("The label's constraints allow no character that has to be encoded.");
        }
        boolean kept = true;
        for (int i = 0; kept && i < texts.size(); i++) {
            String text = texts.get(i);
            kept = session.holds(clause.id(), testCase -> {
                ObjectNode input = operation.validInput(testCase);
                // How the operation answers a plain text that names nothing is how it may answer any text that names
                // nothing.
                Answer plain = testCase.call(operation.shape(), input.withMember(member, Node.from(PLAIN)));
                Answer answer = testCase.call(operation.shape(), input.withMember(member, Node.from(text)));
                if (!isOfOperation(answer)
                        && answer.response().status() != plain.response().status()) {
                    throw new ClauseBroken(
                            clause.sentence(),
                            "With '" + text + "' for " + member + " the answer was " + answer.summary() + ".");
                }
            });
        }
    }

    private boolean isOfOperation(Answer answer) {
        return answer.isSuccess() || answer.isModelledError() || operation.isRefusal(answer);
    }
}
