package dev.assay.conformance.suite.modelled;

import dev.assay.conformance.generate.Boundaries;
import dev.assay.conformance.generate.Violations;
import dev.assay.conformance.suite.CheckSkipped;
import dev.assay.conformance.suite.ClauseBroken;
import dev.assay.conformance.suite.Session;
import dev.assay.conformance.suite.TestCase;
import dev.assay.conformance.verdict.Answer;
import dev.assay.model.clause.Clause;
import dev.assay.model.clause.ClauseKind;
import dev.assay.model.clause.MemberPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.ObjectNode;

/**
 * Tests one constraint of one member: values that break it alone are refused, and values that only just keep it are not.
 *
 * <p>Every violating input is judged before it is sent: it must break exactly this constraint. That a boundary is refused counts only where
 * a typical value in the same place is not.
 */
final class ConstraintCheck extends ClauseCheck {

    /** Kinds whose breach can be seen in a value, so that an input can be judged to break nothing else. */
    private static final Set<ClauseKind> JUDGED = EnumSet.of(
            ClauseKind.LENGTH, ClauseKind.PATTERN, ClauseKind.RANGE, ClauseKind.ENUM, ClauseKind.UNIQUE_ITEMS);

    /** Kinds of input that a server may call unparsable. */
    private static final Set<ClauseKind> PARSED = EnumSet.of(ClauseKind.TYPE, ClauseKind.DENSE, ClauseKind.UNION);

    private static final int MAX_SHRINKS = 60;

    private final MemberPath path;

    ConstraintCheck(Clause clause, Operation operation) {
        super(clause, operation);
        this.path = clause.member().orElseThrow();
    }

    @Override
    public void run(Session session) {
        Place place = Place.of(session.contract().model(), operation.shape(), path);
        Random random = session.random(clause.id());
        operation.needValidInput();
        List<Node> near = nearValues(session, place, random);
        Optional<Arbitrary<Node>> further = new Violations(session.contract().model()).random(clause);
        if (near.isEmpty() && further.isEmpty()) {
            throw new CheckSkipped("No value that can be sent breaks this constraint.");
        }
        boolean kept = refusesAll(session, near, random) && refusesRandom(session, further, place, near.size(), random);
        if (kept) {
            acceptsBoundaries(session, place, random);
        }
    }

    private List<Node> nearValues(Session session, Place place, Random random) {
        List<Node> all = new Violations(session.contract().model())
                .near(clause, good(session, random), place.isDocument(), random).stream()
                        .filter(place::canCarry)
                        .filter(value -> breaches(session, value, random) > 0)
                        .toList();
        List<Node> alone = all.stream()
                .filter(value -> breaches(session, value, random) == 1)
                .toList();
        return (alone.isEmpty() ? all : alone)
                .stream().limit(session.options().tries()).toList();
    }

    /** How many constraints an input with this value breaks; what cannot be judged in a value counts for the one that it stands for. */
    private int breaches(Session session, Node value, Random random) {
        if (!JUDGED.contains(clause.kind())) {
            return 1;
        }
        ObjectNode input = session.inputs()
                .minimal(
                        operation.shape(),
                        session.resources().prepare(operation.shape()).values(),
                        random);
        return session.inputs().breaches(operation.shape(), session.inputs().place(input, path, value, random));
    }

    /** A value of the member that the endpoint takes, as far as is known. */
    private Node good(Session session, Random random) {
        ObjectNode input = session.inputs()
                .minimal(
                        operation.shape(),
                        session.resources().prepare(operation.shape()).values(),
                        random);
        return input.getMember(path.first().getMemberName())
                .filter(value -> path.isTopLevel())
                .orElse(Node.from("assay"));
    }

    private boolean refusesAll(Session session, List<Node> values, Random random) {
        for (Node value : values) {
            if (!refuses(session, value, random)) {
                shrink(session, values, value, random);
                return false;
            }
        }
        return true;
    }

    /** Looks for the smallest of the values that the endpoint wrongly takes; the results keep the smallest finding. */
    private void shrink(Session session, List<Node> values, Node broken, Random random) {
        List<Node> smaller = values.stream()
                .filter(value -> size(value) < size(broken))
                .sorted(Comparator.comparingInt(ConstraintCheck::size))
                .limit(MAX_SHRINKS)
                .toList();
        for (Node value : smaller) {
            if (!refuses(session, value, random)) {
                return;
            }
        }
    }

    private static int size(Node value) {
        return Node.printJson(value).length();
    }

    private boolean refusesRandom(
            Session session, Optional<Arbitrary<Node>> values, Place place, int sent, Random random) {
        int left = Math.min(session.options().tries() - sent, 20);
        if (values.isEmpty() || left <= 0) {
            return true;
        }
        RandomGenerator<Node> generator = values.get().generator(100, true);
        for (int i = 0; i < left; i++) {
            Shrinkable<Node> value = generator.next(random);
            if (isUsable(session, value.value(), place, random) && !refuses(session, value.value(), random)) {
                shrink(session, value, place, random);
                return false;
            }
        }
        return true;
    }

    private boolean isUsable(Session session, Node value, Place place, Random random) {
        return place.canCarry(value) && breaches(session, value, random) == 1;
    }

    /** Takes the first smaller value that still breaks the constraint alone and is still taken, until there is none. */
    private void shrink(Session session, Shrinkable<Node> broken, Place place, Random random) {
        Shrinkable<Node> smallest = broken;
        int budget = MAX_SHRINKS;
        Optional<Shrinkable<Node>> next = Optional.of(broken);
        while (next.isPresent() && budget > 0) {
            smallest = next.get();
            budget -= 10;
            next = smallest.shrink()
                    .filter(candidate -> isUsable(session, candidate.value(), place, random))
                    .limit(10)
                    .filter(candidate -> !refuses(session, candidate.value(), random))
                    .findFirst();
        }
    }

    private boolean refuses(Session session, Node value, Random random) {
        return session.holds(clause.id(), testCase -> {
            ObjectNode input = session.inputs().place(operation.validInput(testCase), path, value, random);
            judge(session, testCase.call(operation.shape(), input));
        });
    }

    private void judge(Session session, Answer answer) {
        Set<String> names = PARSED.contains(clause.kind()) ? operation.parseRefusals() : operation.refusals();
        if (!session.resources()
                .membersThatName(operation.shape())
                .contains(path.first().getMemberName())) {
            expect(answer.isError(names), names, answer);
        } else {
            // What names a resource and breaks a constraint names no resource that exists either.
            expect(answer.isError(names) || answer.response().status() == 404, names, answer);
        }
    }

    private void expect(boolean holds, Set<String> names, Answer answer) {
        if (!holds) {
            throw new ClauseBroken(
                    clause.sentence() + " What breaks this is refused with " + String.join(" or ", names) + ".",
                    "The answer was " + answer.summary() + ".");
        }
    }

    private void acceptsBoundaries(Session session, Place place, Random random) {
        List<Node> boundaries =
                new ArrayList<>(new Boundaries(session.contract().model()).of(clause, good(session, random), random));
        boundaries.removeIf(value -> !place.canCarry(value) || namesResource(session));
        for (Node value : boundaries.stream().limit(session.options().tries()).toList()) {
            boolean accepted = session.holds(clause.id(), testCase -> accepts(session, testCase, value, random));
            if (!accepted) {
                return;
            }
        }
    }

    private boolean namesResource(Session session) {
        return session.resources()
                .membersThatName(operation.shape())
                .contains(path.first().getMemberName());
    }

    private void accepts(Session session, TestCase testCase, Node value, Random random) {
        ObjectNode input = session.inputs().place(operation.validInput(testCase), path, value, random);
        if (!session.inputs().isValid(operation.shape(), input)) {
            return;
        }
        Answer answer = testCase.call(operation.shape(), input);
        if (operation.isRefusal(answer) && blames(answer)) {
            throw new ClauseBroken(
                    clause.sentence() + " What keeps this is not refused for it.",
                    "The answer was " + answer.summary() + ".");
        }
    }

    /** Whether a refusal is about this member: it names it, or names none and the constraint leaves no room for another cause. */
    private boolean blames(Answer answer) {
        String body = answer.response().body().text();
        boolean named = body.contains(path.first().getMemberName())
                || body.contains(path.last().getMemberName());
        return named && clause.kind() != ClauseKind.UNIQUE_ITEMS;
    }
}
