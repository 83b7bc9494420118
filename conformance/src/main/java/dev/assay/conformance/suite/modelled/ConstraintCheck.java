package dev.assay.conformance.suite.modelled;

import dev.assay.conformance.generate.Boundaries;
import dev.assay.conformance.generate.Violations;
import dev.assay.conformance.suite.CheckSkipped;
import dev.assay.conformance.suite.Session;
import dev.assay.model.clause.Clause;
import dev.assay.model.clause.ClauseKind;
import dev.assay.model.clause.MemberPath;
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

    private static final int MAX_SHRINKS = 60;

    /** How many values at random a check adds to those that are the nearest to valid ones. */
    private static final int AT_RANDOM = 20;

    private final MemberPath path;
    private final MemberVerdicts verdicts;

    /** How many values of each sort have been sent. */
    private int sent;

    ConstraintCheck(Clause clause, Operation operation) {
        super(clause, operation);
        this.path = clause.member().orElseThrow();
        this.verdicts = new MemberVerdicts(clause, operation);
    }

    @Override
    public boolean glance(Session session) {
        boolean kept = test(session, 1);
        sent = 1;
        return kept && session.options().tries() > 1;
    }

    @Override
    public void run(Session session) {
        test(session, session.options().tries());
    }

    /** Sends values until there have been so many of each sort; tells whether the clause was kept. */
    private boolean test(Session session, int most) {
        Place place = Place.of(session.contract().model(), operation.shape(), path);
        Random random = session.random(clause.id());
        operation.needValidInput();
        List<Node> near = nearValues(session, place, random, most);
        Optional<Arbitrary<Node>> further = new Violations(session.contract().model()).random(clause);
        List<Node> boundaries = boundaries(session, place, random, most);
        if (near.isEmpty() && further.isEmpty() && boundaries.isEmpty()) {
            throw new CheckSkipped("No value that can be sent breaks this constraint, or only just keeps it.");
        }
        return refusesAll(session, unsent(near), place, random)
                && refusesRandom(session, further, place, most - near.size(), random)
                && acceptsAll(session, unsent(boundaries), random);
    }

    private <T> List<T> unsent(List<T> values) {
        return values.subList(Math.min(sent, values.size()), values.size());
    }

    /** Values that break this constraint alone; those that break others too only where there are none. */
    private List<Node> nearValues(Session session, Place place, Random random, int most) {
        List<Node> sendable = new Violations(session.contract().model())
                .near(clause, good(session, random), place.location(), random).stream()
                        .filter(place::canCarry)
                        .toList();
        List<Node> alone = sendable.stream()
                .filter(value -> breaches(session, value, random) == 1)
                .limit(most)
                .toList();
        return alone.isEmpty()
                ? sendable.stream()
                        .filter(value -> breaches(session, value, random) > 0)
                        .limit(most)
                        .toList()
                : alone;
    }

    /** How many constraints an input with this value breaks; what cannot be judged in a value counts for the one that it stands for. */
    private int breaches(Session session, Node value, Random random) {
        if (!JUDGED.contains(clause.kind())) {
            return 1;
        }
        return session.inputs()
                .breaches(operation.shape(), session.inputs().place(operation.sketch(), path, value, random));
    }

    /** A value of the member that the endpoint takes, as far as is known. */
    private Node good(Session session, Random random) {
        return operation
                .sketch()
                .getMember(path.first().getMemberName())
                .filter(value -> path.isTopLevel())
                .orElseGet(() -> session.inputs().typical(path.last(), random));
    }

    private boolean refusesAll(Session session, List<Node> values, Place place, Random random) {
        for (Node value : values) {
            if (!refuses(session, value, random)) {
                shrink(
                        session,
                        nearValues(session, place, random, session.options().tries()),
                        value,
                        random);
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
            Session session, Optional<Arbitrary<Node>> values, Place place, int most, Random random) {
        int left = Math.min(most, Math.max(AT_RANDOM, session.options().tries() / 2));
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
            verdicts.refused(operation.callBreaking(testCase, path, value, random), namesResource(session));
        });
    }

    private boolean namesResource(Session session) {
        return session.resources()
                .membersThatName(operation.shape())
                .contains(path.first().getMemberName());
    }

    /** Values that only just keep the clause, in inputs that keep all others; none for what only the endpoint can make up. */
    private List<Node> boundaries(Session session, Place place, Random random, int most) {
        if (namesResource(session) || operation.isPageToken(path.first())) {
            return List.of();
        }
        return new Boundaries(session.contract().model())
                .of(clause, good(session, random), place.location(), random).stream()
                        .filter(place::canCarry)
                        // Labels that have to be encoded are for a clause of their own.
                        .filter(place::isPlain)
                        .filter(value -> session.inputs()
                                .isValid(
                                        operation.shape(),
                                        session.inputs().place(operation.sketch(), path, value, random)))
                        .limit(most)
                        .toList();
    }

    private boolean acceptsAll(Session session, List<Node> boundaries, Random random) {
        for (Node value : boundaries) {
            boolean accepted = session.holds(clause.id(), testCase -> {
                ObjectNode input = session.inputs().place(operation.validInput(testCase), path, value, random);
                verdicts.accepted(testCase.call(operation.shape(), input));
            });
            if (!accepted) {
                return false;
            }
        }
        return true;
    }
}
