package dev.assay.conformance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.conformance.suite.Exchange;
import dev.assay.conformance.suite.Finding;
import dev.assay.conformance.suite.Options;
import dev.assay.conformance.verdict.Verdict;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A fault is shown by the smallest case that shows it: no member that does not matter, the shortest names, the fewest steps. */
class CounterexamplesTest {

    private static final String COPY = "CopyClusterSnapshot/";
    private static final String OTHERS = COPY + "calls-change-nothing-else";

    /** The most requests that finding a fault and making its case small may take together. */
    private static final int MOST_REQUESTS = 4000;

    /** Bodies of requests that matter, those that only look left out. */
    private record Smallest(String fault, String clause, List<String> bodies) {
        static Smallest of(String fault, String clause, String... bodies) {
            return new Smallest(fault, clause, List.of(bodies));
        }
    }

    private static final List<Smallest> BODIES = List.of(
            Smallest.of("refuses names with an L", COPY + "copy-made", "{\"targetSnapshotName\":\"L\"}"),
            Smallest.of("refuses names with a digit at the end", COPY + "copy-made", "{\"targetSnapshotName\":\"a0\"}"),
            Smallest.of("refuses a hyphen at the second place", COPY + "copy-made", "{\"targetSnapshotName\":\"a-a\"}"),
            Smallest.of("refuses more than one hyphen", COPY + "copy-made", "{\"targetSnapshotName\":\"a-a-a\"}"),
            Smallest.of(
                    "refuses names of 63 characters",
                    COPY + "copy-made",
                    "{\"targetSnapshotName\":\"" + "a".repeat(63) + "\"}"),
            Smallest.of("shows another name", COPY + "copy-name", "{\"targetSnapshotName\":\"a\"}"),
            Smallest.of(
                    "folds all letters but Q",
                    COPY + "name-taken-any-case",
                    "{\"targetSnapshotName\":\"Q\"}",
                    "{\"targetSnapshotName\":\"q\"}"),
            Smallest.of(
                    "drops empty tags", COPY + "tags-given", "{\"targetSnapshotName\":\"a\",\"tags\":{\"a\":\"\"}}"),
            Smallest.of("trims tags", COPY + "tags-given", "{\"targetSnapshotName\":\"a\",\"tags\":{\"a\":\" \"}}"),
            Smallest.of(
                    "refuses aliases by ARN",
                    COPY + "kms-given-key",
                    "{\"targetSnapshotName\":\"a\",\"kmsKeyId\":\"arn:aws:kms:us-east-1:123456789012:alias/assay\"}"),
            Smallest.of(
                    "puts given tags on the source as well",
                    COPY + "source-unchanged",
                    "{\"targetSnapshotName\":\"a\",\"tags\":{\"assay-new\":\"assay\"}}"),
            Smallest.of(
                    "copies tags wherever copyTags is there",
                    COPY + "tags-not-copied",
                    "{\"targetSnapshotName\":\"a\",\"copyTags\":false}"));

    /** How many calls that change something a case of several steps takes. */
    private record Fewest(String fault, String clause, int calls) {}

    private static final List<Fewest> STEPS = List.of(
            new Fewest("deletes the copies of what is deleted", OTHERS, 3),
            new Fewest("tags the source of what is tagged", OTHERS, 2),
            new Fewest("makes the ARN of the name", COPY + "copy-arn", 3));

    @TestFactory
    Stream<DynamicTest> requestsHoldNothingThatDoesNotMatter() {
        return BODIES.stream()
                .map(one -> DynamicTest.dynamicTest(
                        one.fault(),
                        () -> assertThat(bodies(finding(one.fault(), one.clause())))
                                .isEqualTo(one.bodies())));
    }

    @TestFactory
    Stream<DynamicTest> sequencesHaveTheFewestSteps() {
        return STEPS.stream()
                .map(one -> DynamicTest.dynamicTest(one.fault(), () -> {
                    Finding finding = finding(one.fault(), one.clause());
                    assertThat(own(finding)
                                    .filter(exchange ->
                                            !exchange.request().method().equals("GET")))
                            .as(steps(finding))
                            .hasSize(one.calls());
                }));
    }

    private static Finding finding(String name, String clause) throws IOException {
        Fault fault = Measurement.faults().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        Options options = Options.builder(20260402)
                .selected(id -> id.value().equals(clause))
                .tries(Options.DEFAULT_TRIES)
                .build();
        Trial trial = Trial.of(fault, options);
        assertThat(trial.clauses(Verdict.FAIL)).containsExactly(clause);
        assertThat(trial.finished().requests()).isLessThan(MOST_REQUESTS);
        assertThat(trial.finished().leftBehind()).isEmpty();
        return trial.finding(clause).orElseThrow();
    }

    /** The exchanges of the case itself: what made its sources is none of it. */
    private static Stream<Exchange> own(Finding finding) {
        return finding.exchanges().stream()
                .filter(exchange -> !exchange.operation().equals("CreateCluster"))
                .filter(exchange -> !exchange.request().body().text().contains("source of copies"));
    }

    private static List<String> bodies(Finding finding) {
        return own(finding)
                .filter(exchange -> exchange.request().method().equals("POST"))
                .map(exchange -> exchange.request().body().text())
                .toList();
    }

    private static String steps(Finding finding) {
        return own(finding)
                .map(exchange -> exchange.operation() + " " + exchange.request().target() + " "
                        + exchange.request().body().text())
                .toList()
                .toString();
    }
}
