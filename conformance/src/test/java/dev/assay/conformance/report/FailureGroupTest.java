package dev.assay.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.conformance.protocol.Body;
import dev.assay.conformance.suite.ClauseResult;
import dev.assay.conformance.suite.Exchange;
import dev.assay.conformance.verdict.Verdict;
import dev.assay.model.clause.Level;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** What has one cause stands together; what only looks alike does not; and nothing is lost. */
class FailureGroupTest {

    private static final Exchange ONE = Results.answered(Body.of("one"));
    private static final Exchange OTHER = Results.answered(Body.of("other"));

    @Test
    void theSameAnswerIsOneCauseThoughItIsSaidInOtherWords() {
        assertThat(ids(failed("Op/a", "A.", ONE), failed("Op/b", "B.", ONE), failed("Op/c", "C.", OTHER)))
                .containsExactlyInAnyOrder(List.of("Op/a", "Op/b"), List.of("Op/c"));
    }

    @Test
    void theSameWordsAreOneCauseThoughOtherRequestsShowIt() {
        assertThat(ids(failed("Op/a", "A.", ONE), failed("Two/a", "A.", OTHER)))
                .containsExactly(List.of("Op/a", "Two/a"));
    }

    @Test
    void aClauseThatHasItsLikeDoesNotJoinTwoCauses() {
        assertThat(ids(failed("Op/a", "A.", ONE), failed("Op/b", "B.", ONE), failed("Two/b", "B.", OTHER)))
                .containsExactlyInAnyOrder(List.of("Op/a"), List.of("Op/b", "Two/b"));
    }

    @Test
    void theGravestIsFirstThenTheSmallest() {
        ClauseResult warning = Results.differing("Op/should", 1, Level.SHOULD);
        ClauseResult large = Results.differing("Op/large", 9, Level.MUST);
        ClauseResult small = Results.differing("Op/small", 2, Level.MUST);
        assertThat(ids(warning, large, small))
                .containsExactly(List.of("Op/small"), List.of("Op/large"), List.of("Op/should"));
    }

    @Property
    void everyBrokenClauseIsInExactlyOneGroup(
            @ForAll @Size(max = 12) List<@IntRange(max = 3) Integer> words,
            @ForAll @Size(min = 12, max = 12) List<Boolean> answers) {
        ClauseResult[] results = new ClauseResult[words.size()];
        for (int i = 0; i < results.length; i++) {
            results[i] = failed("Op/c" + i, "Words " + words.get(i), answers.get(i) ? ONE : OTHER);
        }
        assertThat(ids(results).stream().flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(Stream.of(results)
                        .map(result -> result.clause().id().value())
                        .toList());
    }

    @Test
    void whatIsKeptIsInNone() {
        assertThat(ids(Results.of(Verdict.PASS, Level.MUST))).isEmpty();
    }

    private static ClauseResult failed(String id, String actual, Exchange shown) {
        return Results.failed(id, Level.MUST, "Expected.", actual, List.of(shown));
    }

    private static List<List<String>> ids(ClauseResult... results) {
        return FailureGroup.of(List.of(results), Policy.of(false)).stream()
                .map(group -> group.all().stream()
                        .map(result -> result.clause().id().value())
                        .toList())
                .toList();
    }
}
