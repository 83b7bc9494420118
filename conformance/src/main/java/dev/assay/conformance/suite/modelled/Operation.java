package dev.assay.conformance.suite.modelled;

import dev.assay.conformance.suite.CheckSkipped;
import dev.assay.conformance.suite.Intent;
import dev.assay.conformance.suite.Polling;
import dev.assay.conformance.suite.Resources.Prepared;
import dev.assay.conformance.suite.Session;
import dev.assay.conformance.suite.TestCase;
import dev.assay.conformance.verdict.Answer;
import dev.assay.model.clause.MemberPath;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import software.amazon.smithy.model.knowledge.HttpBinding;
import software.amazon.smithy.model.knowledge.HttpBindingIndex;
import software.amazon.smithy.model.knowledge.PaginatedIndex;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.ObjectNode;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.OperationShape;

/** An operation as the checks of modelled clauses see it: how to call it well, and how its validation answers. */
final class Operation {

    /** How far a valid input of the operation gets at the endpoint. */
    enum Reach {
        /** It is refused as if it were not valid. */
        REFUSED,
        /** It is answered with an error that is not about the input's constraints. */
        PAST_VALIDATION,
        /** It is answered with a success. */
        ACCEPTED
    }

    private static final int NOT_IMPLEMENTED = 501;

    /** How many inputs are tried until there is one whose usual request is not refused. */
    private static final int INPUTS = 4;

    private final Session session;
    private final OperationShape shape;
    private final Random random;
    private final ValidInputs inputs;
    private Optional<Answer> baseline = Optional.empty();
    private Optional<ObjectNode> sketch = Optional.empty();

    Operation(Session session, OperationShape shape) {
        this.session = session;
        this.shape = shape;
        this.random = new Random(session.options().seed() + shape.getId().hashCode());
        this.inputs = new ValidInputs(session, shape, random);
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
        ObjectNode input = inputs.next(prepared);
        // A check may make a request of its own of it.
        testCase.conceal(shape, input);
        return input;
    }

    /** A valid input of a case whose request has a body: a payload that may be absent is there. */
    ObjectNode inputWithBody(TestCase testCase) {
        return withPayload(validInput(testCase));
    }

    /** The input with a value for the member that is the whole body, if there is one. */
    ObjectNode withPayload(ObjectNode input) {
        return HttpBindingIndex.of(session.contract().model())
                .getRequestBindings(shape, HttpBinding.Location.PAYLOAD)
                .stream()
                .map(HttpBinding::getMember)
                .filter(member -> input.getMember(member.getMemberName()).isEmpty())
                .findFirst()
                .map(member -> input.withMember(
                        member.getMemberName(), session.inputs().typical(member, random)))
                .orElse(input);
    }

    /** Calls the operation by an input that one value breaks, and takes note where it is taken. */
    Answer callBreaking(TestCase testCase, MemberPath path, Node value, Random chance) {
        ObjectNode input = session.inputs().place(validInput(testCase), path, value, chance);
        Answer answer = testCase.call(shape, input, Intent.BREAK);
        if (answer.isSuccess()) {
            session.swallowed().add(value);
        }
        return answer;
    }

    /**
     * The answer to a request that differs from the usual one. Where it is worse than it may be, the usual request of the same input tells whether
     * the difference is to blame: if that is answered as badly, another input is taken.
     *
     * @throws CheckSkipped if the usual requests are all answered as badly
     */
    Answer unlikeUsual(Supplier<ObjectNode> inputs, Function<ObjectNode, Answer> call, Predicate<Answer> isWorse) {
        for (int left = INPUTS - 1; ; left--) {
            ObjectNode input = inputs.get();
            Answer answer = call.apply(input);
            if (!isWorse.test(answer) || !isWorse.test(usual(input))) {
                return answer;
            }
            if (left == 0) {
                throw new CheckSkipped(
                        "The usual request of the same input is answered as badly: " + answer.summary() + ".");
            }
        }
    }

    /** The answer to the usual request of an input, which is no part of the case that it is compared with. */
    private Answer usual(ObjectNode input) {
        try (TestCase contrast = session.newCase()) {
            return contrast.call(shape, input);
        }
    }

    /** An input of a case, with the resources that it names replaced by ones that exist. */
    ObjectNode onResources(TestCase testCase, ObjectNode input) {
        Prepared prepared = session.resources().prepare(shape);
        testCase.preparedBy(prepared.exchanges());
        ObjectNode changed = input;
        for (Map.Entry<String, Node> value : prepared.values().entrySet()) {
            changed = changed.withMember(value.getKey(), value.getValue());
        }
        return changed;
    }

    /** A valid input to judge others by, which need not be sent. */
    ObjectNode sketch() {
        if (sketch.isEmpty()) {
            sketch = Optional.of(inputs.next(session.resources().prepare(shape)));
        }
        return sketch.get();
    }

    /** How a valid input was answered; asked once. Of the kinds of input there are, the one that gets farthest is used from then on. */
    Answer baseline() {
        if (baseline.isEmpty()) {
            Answer best = attempt();
            int kind = inputs.kind();
            while (reach(best) != Reach.ACCEPTED && inputs.tryAnother()) {
                Answer next = attempt();
                if (reach(next).compareTo(reach(best)) > 0) {
                    best = next;
                    kind = inputs.kind();
                }
            }
            inputs.use(kind);
            baseline = Optional.of(best);
            session.reached(shape, best, reach(best) != Reach.REFUSED);
        }
        return baseline.get();
    }

    private Answer attempt() {
        int mark = session.resources().mark();
        try (TestCase testCase = session.newCase()) {
            // A conflict may be over in a moment: what it names may still be in the making. So may be what a retryable
            // error tells of.
            ObjectNode first = validInput(testCase);
            return Polling.within(
                            session.target().settle(),
                            () -> Optional.of(testCase.call(shape, first))
                                    .filter(answer -> answer.response().status() != 409))
                    .orElseGet(() -> testCase.call(shape, first));
        } finally {
            session.resources().deleteSince(mark);
        }
    }

    Reach reach() {
        return reach(baseline());
    }

    private Reach reach(Answer answer) {
        if (answer.isSuccess()) {
            return Reach.ACCEPTED;
        }
        return isRefusal(answer) || !answer.isModelledError() ? Reach.REFUSED : Reach.PAST_VALIDATION;
    }

    /** Skips what needs a valid input to be told from others, where there is none. */
    void needValidInput() {
        if (reach() == Reach.REFUSED) {
            throw new CheckSkipped("No valid input of " + shape.getId().getName() + " is known: "
                    + inputs.tried() + " answered with " + baseline().summary()
                    + ". Give values for its members in the profile under values.");
        }
    }

    /** Skips what an answer says nothing of, because it is a fault of the server, which is a breach of its own. */
    void needNoFault(Answer answer) {
        if (answer.isServerError() && answer.response().status() != NOT_IMPLEMENTED) {
            throw new CheckSkipped("The answer was a fault of the server: " + answer.summary() + ".");
        }
    }

    /** Skips what takes a success, where there is none. */
    void needSuccess() {
        if (reach() != Reach.ACCEPTED) {
            throw new CheckSkipped("No call of " + shape.getId().getName() + " succeeded: it was answered with "
                    + baseline().summary()
                    + ". Name what exists, or give values for its members, in the profile under values.");
        }
    }

    /**
     * The names of errors that a broken constraint may be answered with: ValidationException where the operation has it, else those that the
     * profile names, else the operation's client errors that fit. Empty where the operation has none at all.
     */
    Set<String> refusals() {
        Set<String> modelled = session.contract().validationErrors(shape);
        Set<String> named = session.contract().errors(shape).stream()
                .map(error -> error.getId().getName())
                .filter(session.target().validationErrors()::contains)
                .collect(Collectors.toCollection(TreeSet::new));
        return modelled.contains("ValidationException") || named.isEmpty() ? new TreeSet<>(modelled) : named;
    }

    /** The names of errors that unparsable input may be answered with. */
    Set<String> parseRefusals() {
        Set<String> names = refusals();
        if (!names.isEmpty()) {
            names.add("SerializationException");
        }
        return names;
    }

    /**
     * Whether an answer refuses as one of the named errors does. A client error without a name, or with one that neither the operation nor the
     * protocol has, is taken for any of them: its name is a breach of its own.
     */
    boolean refuses(Answer answer, Set<String> names) {
        if (names.isEmpty()) {
            return answer.response().status() == 400 || answer.response().status() == 422;
        }
        return answer.isError(names) || (answer.isClientError() && answer.isMisnamed());
    }

    /** Whether an answer refuses its input for a broken constraint. */
    boolean isRefusal(Answer answer) {
        return answer.isClientError()
                && answer.errorName()
                        .filter(name -> parseRefusals().contains(name) || name.equals("ValidationException"))
                        .isPresent();
    }

    /** Whether a member takes the token of a page, which only the endpoint can make up. */
    boolean isPageToken(MemberShape member) {
        return PaginatedIndex.of(session.contract().model())
                .getPaginationInfo(session.contract().service(), shape)
                .filter(paging -> paging.getInputTokenMember().equals(member))
                .isPresent();
    }
}
