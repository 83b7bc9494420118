package dev.assay.conformance.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.conformance.verdict.ShapeJudge;
import dev.assay.model.contract.Contract;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.junit.jupiter.api.Test;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.ObjectNode;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.OperationShape;

/** Inputs and values that are made to be valid are valid, whatever chance makes of them. */
class InputsTest {

    @Property(tries = 300)
    void theSmallestInputIsValid(@ForAll("operations") Tuple2<Contract, OperationShape> one, @ForAll long seed) {
        Inputs inputs = new Inputs(one.get1().model(), Map.of());
        ObjectNode input = inputs.minimal(one.get2(), Map.of(), new Random(seed));
        assertThat(inputs.breaches(one.get2(), input)).as(Node.printJson(input)).isZero();
        assertThat(input.getStringMap().keySet())
                .containsExactlyInAnyOrderElementsOf(inputs.shape(one.get2()).members().stream()
                        .filter(MemberShape::isRequired)
                        .map(MemberShape::getMemberName)
                        .toList());
    }

    @Property(tries = 600)
    void anyValueOfAMemberIsValid(@ForAll("members") Tuple2<Contract, MemberShape> one, @ForAll long seed) {
        Random random = new Random(seed);
        for (boolean requiredOnly : new boolean[] {true, false}) {
            Node value = new Values(one.get1().model(), requiredOnly)
                    .of(one.get2())
                    .generator(100, true)
                    .next(random)
                    .value();
            ShapeJudge judge = new ShapeJudge(one.get1().model());
            assertThat(judge.missing(one.get2(), value))
                    .as(Node.printJson(value))
                    .isEmpty();
            assertThat(judge.violations(one.get2(), value))
                    .as(Node.printJson(value))
                    .isEmpty();
        }
    }

    @Test
    void givenValuesGoFirstThenTheProfileThenExamples() {
        OperationShape copy = Fixtures.OWN.operation("CopyClusterSnapshot").orElseThrow();
        Inputs inputs = new Inputs(
                Fixtures.OWN.model(),
                Map.of(
                        "CopyClusterSnapshot.targetSnapshotName", Node.from("of-the-operation"),
                        "targetSnapshotName", Node.from("of-any"),
                        "snapshotArn", Node.from("known-arn")));
        ObjectNode input = inputs.minimal(copy, Map.of(), new Random(1));
        assertThat(input.expectStringMember("targetSnapshotName").getValue()).isEqualTo("of-the-operation");
        assertThat(input.expectStringMember("snapshotArn").getValue()).isEqualTo("known-arn");
        ObjectNode given = inputs.minimal(copy, Map.of("snapshotArn", Node.from("given")), new Random(1));
        assertThat(given.expectStringMember("snapshotArn").getValue()).isEqualTo("given");
    }

    @Property(tries = 300)
    void whatIsRemovedIsMissingAlone(@ForAll long seed) {
        Random random = new Random(seed);
        Fixtures.memberClauses().stream()
                .filter(one -> one.clause().kind().label().equals("required"))
                .skip(random.nextInt(5))
                .limit(3)
                .forEach(one -> {
                    OperationShape operation = one.contract()
                            .operation(one.clause().id().operation())
                            .orElseThrow();
                    Inputs inputs = new Inputs(one.contract().model(), Map.of());
                    ObjectNode input = inputs.remove(
                            inputs.minimal(operation, Map.of(), random),
                            one.clause().member().orElseThrow(),
                            random);
                    assertThat(inputs.breaches(operation, input))
                            .as(one + " " + Node.printJson(input))
                            .isEqualTo(1);
                });
    }

    @Provide
    Arbitrary<Tuple2<Contract, OperationShape>> operations() {
        return Arbitraries.of(Stream.of(Fixtures.OWN, Fixtures.EVERY_TYPE)
                .flatMap(contract -> contract.operations().stream().map(operation -> Tuple.of(contract, operation)))
                .toList());
    }

    @Provide
    Arbitrary<Tuple2<Contract, MemberShape>> members() {
        return operations()
                .flatMap(one -> Arbitraries.of(Optional.of(new Inputs(one.get1().model(), Map.of()))
                        .map(inputs -> inputs.shape(one.get2()).members().stream()
                                .map(member -> Tuple.of(one.get1(), member))
                                .toList())
                        .filter(list -> !list.isEmpty())
                        .orElseGet(() -> Fixtures.EVERY_TYPE.operation("Texts").stream()
                                .flatMap(texts -> new Inputs(Fixtures.EVERY_TYPE.model(), Map.of())
                                        .shape(texts).members().stream())
                                .map(member -> Tuple.of(Fixtures.EVERY_TYPE, member))
                                .toList())));
    }
}
