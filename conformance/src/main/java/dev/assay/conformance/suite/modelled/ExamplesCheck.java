package dev.assay.conformance.suite.modelled;

import dev.assay.conformance.suite.ClauseBroken;
import dev.assay.conformance.suite.Session;
import dev.assay.conformance.suite.TestCase;
import dev.assay.conformance.verdict.Answer;
import dev.assay.model.clause.Clause;
import java.util.List;
import software.amazon.smithy.model.node.ObjectNode;
import software.amazon.smithy.model.shapes.ShapeId;
import software.amazon.smithy.model.traits.ExamplesTrait;

/**
 * Sends the inputs of the operation's examples. What they name need not exist, so a proper error is an answer too; but no example may be refused
 * as not valid, except one that shows just this, which has to be.
 */
final class ExamplesCheck extends ClauseCheck {

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
        ObjectNode input = example.getInput();
        Answer answer = testCase.call(operation.shape(), input);
        boolean showsRefusal = example.getError()
                .map(ExamplesTrait.ErrorExample::getShapeId)
                .map(ShapeId::getName)
                .filter(operation.refusals()::contains)
                .isPresent();
        boolean valid = session.inputs().isValid(operation.shape(), input);
        if (showsRefusal && !operation.refuses(answer, operation.refusals())) {
            throw new ClauseBroken(
                    "The example '" + example.getTitle() + "' is refused with "
                            + String.join(" or ", operation.refusals()) + ".",
                    "The answer was " + answer.summary() + ".");
        }
        if (!showsRefusal && valid && (operation.isRefusal(answer) || answer.isServerError())) {
            throw new ClauseBroken(
                    "The example '" + example.getTitle() + "' is valid.", "The answer was " + answer.summary() + ".");
        }
    }
}
