package dev.assay.conformance.suite.modelled;

import dev.assay.conformance.generate.Boundaries;
import dev.assay.conformance.suite.ClauseBroken;
import dev.assay.conformance.suite.Session;
import dev.assay.conformance.suite.TestCase;
import dev.assay.conformance.verdict.Answer;
import dev.assay.model.clause.Clause;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.ObjectNode;
import software.amazon.smithy.model.node.StringNode;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.traits.PatternTrait;

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

    private static final int MOST = 20;

    LabelCheck(Clause clause, Operation operation) {
        super(clause, operation);
    }

    @Override
    public void run(Session session) {
        operation.needValidInput();
        MemberShape member = clause.member().orElseThrow().last();
        List<String> texts = texts(session, member);
        boolean kept = true;
        for (int i = 0; kept && i < texts.size(); i++) {
            String text = texts.get(i);
            kept = session.holds(clause.id(), testCase -> isRead(session, testCase, member, text));
        }
    }

    private List<String> texts(Session session, MemberShape member) {
        ObjectNode sketch = operation.sketch();
        List<String> own = new Boundaries(session.contract().model()).labels(member, true);
        List<String> texts = Stream.concat(TEXTS.stream(), own.stream())
                .filter(text -> session.inputs()
                        .isValid(operation.shape(), sketch.withMember(member.getMemberName(), Node.from(text))))
                .limit(MOST)
                .toList();
        // Where the constraints allow no character that has to be encoded, there is only plain text to be read.
        return texts.isEmpty() ? List.of(plain(session, member, sketch)) : texts;
    }

    private void isRead(Session session, TestCase testCase, MemberShape member, String text) {
        String name = member.getMemberName();
        ObjectNode input = operation.validInput(testCase);
        // How the operation answers a plain text that names nothing is how it may answer any text that names nothing.
        Answer plain =
                testCase.call(operation.shape(), input.withMember(name, Node.from(plain(session, member, input))));
        Answer answer = testCase.call(operation.shape(), input.withMember(name, Node.from(text)));
        boolean same = answer.response().status() == plain.response().status();
        // Of a member without a pattern the endpoint may ask for more than the model says: that it is an ARN, for one.
        boolean stated = member.getMemberTrait(session.contract().model(), PatternTrait.class)
                .isPresent();
        boolean blamed = stated
                && operation.isRefusal(answer)
                && Blame.names(answer, List.of(name))
                && !operation.isRefusal(plain);
        // A header may hold no more than ASCII.
        boolean changed = answer.isSuccess()
                && text.chars().allMatch(c -> c < 0x80)
                && answer.text(name).filter(told -> !told.equals(text)).isPresent();
        if (blamed || changed || (!same && !isOfOperation(answer))) {
            String told = changed ? ", and told of '" + answer.text(name).orElse("") + "'" : "";
            throw new ClauseBroken(
                    clause.sentence(),
                    "With '" + text + "' for " + name + " the answer was " + answer.summary() + told + ".");
        }
    }

    private String plain(Session session, MemberShape member, ObjectNode input) {
        String usual = input.getStringMember(member.getMemberName())
                .map(StringNode::getValue)
                .orElse("assay");
        List<String> own = new Boundaries(session.contract().model()).labels(member, false);
        return Stream.concat(Stream.of(AnswerCheck.other(usual), "assaylabel"), own.stream())
                .filter(text -> session.inputs()
                        .isValid(operation.shape(), input.withMember(member.getMemberName(), Node.from(text))))
                .findFirst()
                .orElse(usual);
    }

    private boolean isOfOperation(Answer answer) {
        return answer.isSuccess() || answer.isModelledError() || operation.isRefusal(answer);
    }
}
