package dev.assay.conformance.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.shapes.ShapeId;

/** Missing members are found at any depth, constraints are found broken, and neither is taken for the other. */
class ShapeJudgeTest {

    private static final Model MODEL =
            Model.assembler().addUnparsedModel("judged.smithy", """
                    $version: "2"
                    namespace test
                    structure Outer {
                        @required
                        name: Name
                        inners: Inners
                        byName: InnerMap
                        choice: Choice
                        at: Timestamp
                        @range(min: 1, max: 5)
                        count: Integer
                    }
                    @length(min: 2, max: 4)
                    @pattern("^[a-z]+$")
                    string Name
                    @uniqueItems
                    list Names { member: Name }
                    list Inners { member: Inner }
                    map InnerMap { key: Name, value: Inner }
                    structure Inner {
                        @required
                        names: Names
                        inner: Inner
                    }
                    union Choice { inner: Inner, name: Name }
                    """).assemble().unwrap();
    private static final Shape OUTER = MODEL.expectShape(ShapeId.from("test#Outer"));
    private static final ShapeJudge JUDGE = new ShapeJudge(MODEL);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'name': 'ab'}",
                "{'name': 'abcd', 'count': 5, 'at': 12, 'inners': [], 'byName': {'ab': {'names': []}}}",
                "{'name': 'ab', 'choice': {'inner': {'names': ['ab', 'cd'], 'inner': {'names': []}}}}"
            })
    void aGoodValueBreaksNothing(String json) {
        Node value = parse(json);
        assertThat(JUDGE.missing(OUTER, value)).isEmpty();
        assertThat(JUDGE.violations(OUTER, value)).isEmpty();
        assertThat(JUDGE.isValid(OUTER, value)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | /name",
                "{'name': 'ab', 'inners': [{'names': []}, {}]} | /inners/1/names",
                "{'name': 'ab', 'byName': {'xy': {}}} | /byName/xy/names",
                "{'name': 'ab', 'choice': {'inner': {}}} | /choice/inner/names",
                "{'name': 'ab', 'inners': [{'names': [], 'inner': {}}]} | /inners/0/inner/names",
            })
    void aMissingMemberIsNamedAndBreaksNoConstraint(String json, String path) {
        Node value = parse(json);
        assertThat(JUDGE.missing(OUTER, value)).containsExactly(path + ": the required member is missing.");
        assertThat(JUDGE.violations(OUTER, value)).isEmpty();
        assertThat(JUDGE.isValid(OUTER, value)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'name': 'a'}",
                "{'name': 'abcde'}",
                "{'name': 'ab', 'count': 0}",
                "{'name': 'ab', 'count': 6}",
                "{'name': 'ab', 'inners': [{'names': ['ab', 'ab']}]}",
                "{'name': 'ab', 'byName': {'x': {'names': []}}}",
                "{'name': 'ab', 'choice': {'name': 'ab', 'inner': {'names': []}}}",
                "{'name': 'a1'}",
                "{'name': 5}"
            })
    void aBrokenConstraintIsOneViolation(String json) {
        Node value = parse(json);
        List<String> violations = JUDGE.violations(OUTER, value);
        assertThat(violations).hasSize(1);
        assertThat(JUDGE.missing(OUTER, value)).isEmpty();
        assertThat(JUDGE.isValid(OUTER, value)).isFalse();
    }

    @Test
    void aUnionOfNoMemberIsNotValid() {
        Node value = parse("{'name': 'ab', 'choice': {}}");
        assertThat(JUDGE.missing(OUTER, value)).containsExactly("/choice: the union has no member set.");
        assertThat(JUDGE.isValid(OUTER, value)).isFalse();
    }

    private static Node parse(String json) {
        return Node.parse(json.replace('\'', '"'));
    }
}
