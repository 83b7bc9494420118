package dev.assay.conformance.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.clause.Clause;
import dev.assay.model.clause.ClauseKind;
import dev.assay.model.clause.MemberPath;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.smithy.model.knowledge.HttpBinding.Location;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.ObjectNode;
import software.amazon.smithy.model.shapes.OperationShape;

/** For each clause about a member: what is said to break it does, and alone; what is said to keep it does. */
class ClauseValuesTest {

    private static final long SEED = 20260402;

    /** Kinds whose breach is seen in the value itself, so that it can be judged here. */
    private static final Set<ClauseKind> JUDGED = EnumSet.of(
            ClauseKind.LENGTH, ClauseKind.PATTERN, ClauseKind.RANGE, ClauseKind.ENUM, ClauseKind.UNIQUE_ITEMS);

    /** Kinds that values break which a document can hold. */
    private static final Set<ClauseKind> BREAKABLE = EnumSet.of(ClauseKind.TYPE, ClauseKind.UNION, ClauseKind.DENSE);

    /** Constraints that no value of the type can break, or none alone. */
    private static final Set<String> UNBREAKABLE = Set.of("Numbers/wholeByte/range");

    /** Arbitraries are used outside of jqwik's engine here. */
    @BeforeEach
    void startSession() {
        JqwikSession.start();
    }

    @AfterEach
    void finishSession() {
        JqwikSession.finish();
    }

    static Stream<Fixtures.Case> judged() {
        return Fixtures.memberClauses().stream()
                .filter(one -> JUDGED.contains(one.clause().kind()));
    }

    static Stream<Fixtures.Case> breakable() {
        return Fixtures.memberClauses().stream()
                .filter(one -> BREAKABLE.contains(one.clause().kind()));
    }

    @ParameterizedTest
    @MethodSource("judged")
    void someValueBreaksTheClauseAlone(Fixtures.Case one) {
        Inputs inputs = inputs(one);
        List<ObjectNode> broken = near(one).map(value -> place(one, value)).toList();
        if (UNBREAKABLE.contains(one.clause().id().value())) {
            assertThat(broken).isEmpty();
            return;
        }
        assertThat(broken).as("values").isNotEmpty();
        assertThat(broken).noneMatch(input -> inputs.isValid(operation(one), input));
        assertThat(broken).anyMatch(input -> inputs.breaches(operation(one), input) == 1);
    }

    @ParameterizedTest
    @MethodSource("judged")
    void valuesAtRandomBreakTheClauseToo(Fixtures.Case one) {
        Optional<Arbitrary<Node>> values = new Violations(one.contract().model()).random(one.clause());
        values.map(arbitrary -> arbitrary.generator(100, true)).ifPresent(generator -> assertAllBreak(one, generator));
    }

    private static void assertAllBreak(Fixtures.Case one, RandomGenerator<Node> generator) {
        Random random = new Random(SEED);
        Inputs inputs = inputs(one);
        List<Node> values =
                Stream.generate(() -> generator.next(random).value()).limit(50).toList();
        assertThat(values).noneMatch(value -> inputs.isValid(operation(one), place(one, value)));
    }

    @ParameterizedTest
    @MethodSource("judged")
    void valuesAtTheLimitsBreakNothing(Fixtures.Case one) {
        Inputs inputs = inputs(one);
        List<Node> values =
                new Boundaries(one.contract().model()).of(one.clause(), good(one), Location.DOCUMENT, new Random(SEED));
        assertThat(values).as("values").isNotEmpty();
        assertThat(values)
                .allSatisfy(value -> assertThat(inputs.isValid(operation(one), place(one, value)))
                        .as(Node.printJson(value))
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("breakable")
    void aValueOfAnotherTypeIsFound(Fixtures.Case one) {
        List<Node> values = near(one).toList();
        assertThat(values).isNotEmpty().doesNotHaveDuplicates();
        if (one.clause().kind() == ClauseKind.TYPE
                && one.clause().member().orElseThrow().isTopLevel()) {
            Inputs inputs = inputs(one);
            assertThat(values)
                    .allSatisfy(value -> assertThat(inputs.isValid(operation(one), place(one, value)))
                            .as(Node.printJson(value))
                            .isFalse());
        }
    }

    @ParameterizedTest
    @MethodSource("judged")
    void theSameChanceMakesTheSameValues(Fixtures.Case one) {
        assertThat(near(one).toList()).isEqualTo(near(one).toList());
        assertThat(new HashSet<>(near(one).toList())).hasSameSizeAs(near(one).toList());
    }

    private static Stream<Node> near(Fixtures.Case one) {
        return new Violations(one.contract().model())
                .near(one.clause(), good(one), Location.DOCUMENT, new Random(SEED)).stream();
    }

    private static Inputs inputs(Fixtures.Case one) {
        return new Inputs(one.contract().model(), Map.of());
    }

    private static OperationShape operation(Fixtures.Case one) {
        Clause clause = one.clause();
        return one.contract().operation(clause.id().operation()).orElseThrow();
    }

    private static Node good(Fixtures.Case one) {
        MemberPath path = one.clause().member().orElseThrow();
        return minimal(one)
                .getMember(path.first().getMemberName())
                .filter(value -> path.isTopLevel())
                .orElse(Node.from("assay"));
    }

    private static ObjectNode minimal(Fixtures.Case one) {
        return inputs(one).minimal(operation(one), Map.of(), new Random(SEED));
    }

    private static ObjectNode place(Fixtures.Case one, Node value) {
        return inputs(one).place(minimal(one), one.clause().member().orElseThrow(), value, new Random(SEED));
    }
}
