package dev.assay.conformance.suite.modelled;

import dev.assay.conformance.suite.CheckSkipped;
import dev.assay.conformance.suite.Polling;
import dev.assay.conformance.suite.Resources.Prepared;
import dev.assay.conformance.suite.Session;
import dev.assay.conformance.suite.TestCase;
import dev.assay.conformance.verdict.Answer;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.smithy.model.node.ObjectNode;
import software.amazon.smithy.model.shapes.OperationShape;

/** An operation as the checks of modelled clauses see it: how to call it well, and how its validation answers. */
final class Operation {

    /** How far a valid input of the operation gets at the endpoint. */
    enum Reach {
        /** It is answered with a success. */
        ACCEPTED,
        /** It is answered with an error that is not about the input's constraints. */
        PAST_VALIDATION,
        /** It is refused as if it were not valid. */
        REFUSED
    }

    private final Session session;
    private final OperationShape shape;
    private final Random random;
    private Optional<Answer> baseline = Optional.empty();

    Operation(Session session, OperationShape shape) {
        this.session = session;
        this.shape = shape;
        this.random = new Random(session.options().seed() + shape.getId().hashCode());
    }

    OperationShape shape() {
        return shape;
    }

    Random random() {
        return random;
    }

    /** A valid input of a case, on resources that exist. */
    ObjectNode validInput(TestCase testCase) {
        Prepared prepared = session.resources().prepare(shape);
        testCase.preparedBy(prepared.exchanges());
        return session.inputs().minimal(shape, prepared.values(), random);
    }

    /** How a valid input was answered; asked once. */
    Answer baseline() {
        if (baseline.isEmpty()) {
            int mark = session.resources().mark();
            try (TestCase testCase = session.newCase()) {
                // A conflict may be over in a moment: what it names may still be in the making.
                ObjectNode first = validInput(testCase);
                Answer answer = Polling.within(
                                session.target().settle(),
                                () -> Optional.of(testCase.call(shape, first))
                                        .filter(a -> a.response().status() != 409))
                        .orElseGet(() -> testCase.call(shape, first));
                baseline = Optional.of(answer);
            } finally {
                session.resources().deleteSince(mark);
            }
        }
        return baseline.get();
    }

    Reach reach() {
        Answer answer = baseline();
        if (answer.isSuccess()) {
            return Reach.ACCEPTED;
        }
        return isRefusal(answer) || !answer.isModelledError() ? Reach.REFUSED : Reach.PAST_VALIDATION;
    }

    /** Skips what needs a valid input to be told from others, where there is none. */
    void needValidInput() {
        if (reach() == Reach.REFUSED) {
            throw new CheckSkipped(
                    "No valid input of " + shape.getId().getName() + " is known: a minimal one was answered with "
                            + baseline().summary() + ". Give values for its members in the profile under values.");
        }
    }

    /** Skips what takes a success, where there is none. */
    void needSuccess() {
        if (reach() != Reach.ACCEPTED) {
            throw new CheckSkipped("No call of " + shape.getId().getName() + " succeeded: it was answered with "
                    + baseline().summary() + ".");
        }
    }

    /** The names of errors that a broken constraint may be answered with. */
    Set<String> refusals() {
        Set<String> names = new TreeSet<>(session.contract().validationErrors(shape));
        names.addAll(session.target().validationErrors());
        return names;
    }

    /** The names of errors that unparsable input may be answered with. */
    Set<String> parseRefusals() {
        Set<String> names = refusals();
        names.add("SerializationException");
        return names;
    }

    /** Whether an answer refuses its input for a broken constraint. */
    boolean isRefusal(Answer answer) {
        return answer.isClientError()
                && answer.errorName().filter(parseRefusals()::contains).isPresent();
    }
}
