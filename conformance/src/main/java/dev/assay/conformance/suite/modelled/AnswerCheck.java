package dev.assay.conformance.suite.modelled;

import dev.assay.conformance.generate.Violations;
import dev.assay.conformance.suite.Check;
import dev.assay.conformance.suite.Session;
import dev.assay.conformance.suite.TestCase;
import dev.assay.model.clause.Clause;
import dev.assay.model.clause.ClauseId;
import dev.assay.model.clause.ClauseKind;
import dev.assay.model.clause.MemberPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import software.amazon.smithy.model.node.ObjectNode;
import software.amazon.smithy.model.node.StringNode;

/**
 * Sends what gets a success and, where a resource that does not exist can be named, an error, so that the clauses about answers have
 * answers to be judged by. Every other check's answers are judged for them as well.
 */
final class AnswerCheck implements Check {

    private static final Set<ClauseKind> BREAKABLE =
            EnumSet.of(ClauseKind.LENGTH, ClauseKind.PATTERN, ClauseKind.RANGE, ClauseKind.ENUM);

    /** How many letters and digits of an identifier are changed at the most. */
    private static final int MOST = 8;

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
        List<String> names = new ArrayList<>(session.resources().membersThatName(operation.shape()));
        Collections.reverse(names);
        // One at a time, the innermost first: what is in a resource that is not there is never looked for.
        names.forEach(name -> callWithOther(session, name));
        breakOne(session);
    }

    /** A call that breaks a constraint, so that there is a refusal to be judged. */
    private void breakOne(Session session) {
        Random random = operation.random();
        Optional<Clause> breakable = session.contract().clauses().stream()
                .filter(clause ->
                        clause.id().operation().equals(operation.shape().getId().getName()))
                .filter(clause -> BREAKABLE.contains(clause.kind()))
                .findFirst();
        breakable.ifPresent(clause -> {
            MemberPath path = clause.member().orElseThrow();
            Place place = Place.of(session.contract().model(), operation.shape(), path);
            new Violations(session.contract().model())
                    .near(clause, session.inputs().typical(path.last(), random), place.location(), random).stream()
                            .filter(place::canCarry)
                            .findFirst()
                            .ifPresent(value -> inCase(
                                    session,
                                    session.newCase(clause.id()),
                                    testCase -> operation.callBreaking(testCase, path, value, random)));
        });
    }

    private static void inCase(Session session, TestCase newCase, Consumer<TestCase> steps) {
        int mark = session.resources().mark();
        try (TestCase testCase = newCase) {
            steps.accept(testCase);
        } finally {
            session.resources().deleteSince(mark);
        }
    }

    private void callWithOther(Session session, String name) {
        inCase(session, session.newCase(), testCase -> {
            ObjectNode input = operation.validInput(testCase);
            ObjectNode other = input.getStringMember(name)
                    .map(StringNode::getValue)
                    .map(text -> input.withMember(name, valid(session, input, name, text)))
                    .orElse(input);
            testCase.call(operation.shape(), other);
        });
    }

    /** Another identifier that keeps the constraints of the member, as far as one is found. */
    private String valid(Session session, ObjectNode input, String name, String identifier) {
        return IntStream.of(MOST, 4, 2, 1)
                .mapToObj(letters -> other(identifier, letters))
                .filter(text -> session.inputs().isValid(operation.shape(), input.withMember(name, text)))
                .findFirst()
                .orElseGet(() -> other(identifier));
    }

    /** An identifier of the same form that is most likely nobody's: its last letters and digits are others. */
    static String other(String identifier) {
        return other(identifier, MOST);
    }

    private static String other(String identifier, int letters) {
        StringBuilder changed = new StringBuilder(identifier);
        int left = letters;
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
