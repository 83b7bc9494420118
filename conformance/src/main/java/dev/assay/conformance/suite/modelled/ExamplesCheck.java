package dev.assay.conformance.suite.modelled;

import dev.assay.conformance.suite.ClauseBroken;
import dev.assay.conformance.suite.Intent;
import dev.assay.conformance.suite.Session;
import dev.assay.conformance.suite.TestCase;
import dev.assay.conformance.verdict.Answer;
import dev.assay.model.clause.Clause;
import dev.assay.model.clause.ClauseKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.smithy.model.node.ObjectNode;
import software.amazon.smithy.model.shapes.ShapeId;
import software.amazon.smithy.model.traits.ExamplesTrait;

/**
 * Sends the inputs of the operation's examples, on resources that exist. A proper error is an answer too; but no example may be refused as not
 * valid, except one that shows just this, which has to be.
 */
final class ExamplesCheck extends ClauseCheck {

    private static final Set<ClauseKind> CONSTRAINTS = EnumSet.of(
            ClauseKind.LENGTH, ClauseKind.PATTERN, ClauseKind.RANGE, ClauseKind.ENUM, ClauseKind.UNIQUE_ITEMS);

    ExamplesCheck(Clause clause, Operation operation) {
        super(clause, operation);
    }

    @Override
    public void run(Session session) {
        List<ExamplesTrait.Example> examples =
                operation.shape().expectTrait(ExamplesTrait.class).getExamples();
        for (ExamplesTrait.Example example : examples) {
            session.holds(clause.id(), testCase -> send(session, testCase, example));
        }
    }

    private void send(Session session, TestCase testCase, ExamplesTrait.Example example) {
        ObjectNode input = operation.onResources(testCase, example.getInput());
        boolean valid = session.inputs().isValid(operation.shape(), input);
        Answer answer = testCase.call(operation.shape(), input, valid ? Intent.OBEY : Intent.BREAK);
        boolean showsRefusal = example.getError()
                .map(ExamplesTrait.ErrorExample::getShapeId)
                .map(ShapeId::getName)
                .filter(operation.refusals()::contains)
                .isPresent();
        if (showsRefusal && !operation.refuses(answer, operation.refusals())) {
            throw new ClauseBroken(
                    "The example '" + example.getTitle() + "' is refused with "
                            + String.join(" or ", operation.refusals()) + ".",
                    "The answer was " + answer.summary() + ".");
        }
        if (!showsRefusal && valid && (isUnread(answer) || isForConstraint(session, answer))) {
            throw new ClauseBroken(
                    "The example '" + example.getTitle() + "' is valid.", "The answer was " + answer.summary() + ".");
        }
    }

    private static boolean isUnread(Answer answer) {
        return answer.isServerError() || answer.isNamed("SerializationException");
    }

    /** Whether a refusal is for a member whose values are constrained: other members may name what does not exist. */
    private boolean isForConstraint(Session session, Answer answer) {
        Set<String> constrained = session.contract().clauses().stream()
                .filter(known -> known.id().operation().equals(clause.id().operation()))
                .filter(known -> CONSTRAINTS.contains(known.kind()))
                .flatMap(known -> known.member().stream())
                .map(path -> path.first().getMemberName())
                .collect(Collectors.toSet());
        return operation.isRefusal(answer) && Blame.names(answer, constrained);
    }
}
