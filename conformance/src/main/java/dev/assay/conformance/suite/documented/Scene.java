package dev.assay.conformance.suite.documented;

import dev.assay.conformance.suite.Caller;
import dev.assay.conformance.suite.CheckSkipped;
import dev.assay.conformance.suite.CheckUndecided;
import dev.assay.conformance.suite.ClauseBroken;
import dev.assay.conformance.suite.Intent;
import dev.assay.conformance.suite.Polling;
import dev.assay.conformance.suite.Session;
import dev.assay.conformance.suite.TestCase;
import dev.assay.conformance.verdict.Answer;
import dev.assay.model.clause.ClauseId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.opentest4j.TestAbortedException;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.ObjectNode;
import software.amazon.smithy.model.shapes.OperationShape;

/** What the documented clauses of snapshot copies are told with: sources, copies, and looks at what became of them. */
public final class Scene {

    private static final Duration LEAST_WAIT = Duration.ofMillis(100);

    private final Session session;
    private final Sources sources;
    private final Copies copies = new Copies(this);
    private Duration longestWait = Duration.ZERO;
    private TestCase testCase;
    private SceneHook.Shrinking shrinking = new SceneHook.Shrinking();
    private Part part = Part.glance(1);
    private String silence = "";

    Scene(Session session) {
        this.session = session;
        this.testCase = session.newCase();
        this.sources = new Sources(this);
    }

    Session session() {
        return session;
    }

    /** The case that calls are part of. */
    TestCase testCase() {
        return testCase;
    }

    void enter(TestCase next) {
        testCase = next;
    }

    void enter(SceneHook.Shrinking next) {
        shrinking = next;
    }

    void enter(Part next) {
        part = next;
        silence = "";
    }

    /** The tries that the property at hand makes now. */
    Part part() {
        return part;
    }

    /** What the property at hand has found so far. */
    SceneHook.Shrinking shrinking() {
        return shrinking;
    }

    /** The sources of copies. */
    Sources sources() {
        return sources;
    }

    /** Copies that have to be made, or refused. */
    Copies copies() {
        return copies;
    }

    String region() {
        return session.target().region();
    }

    Answer call(String operation, ObjectNode input) {
        return call(operation, input, session.caller());
    }

    Answer call(String operation, ObjectNode input, Caller caller) {
        return testCase.call(shape(operation), input, caller);
    }

    OperationShape shape(String operation) {
        return session.contract().operation(operation).orElseThrow();
    }

    /** Asks for a copy, whatever comes of it. */
    Answer copy(CopyRequest request) {
        return copy(request, Intent.OBEY);
    }

    Answer copy(CopyRequest request, Intent intent) {
        return testCase.call(shape("CopyClusterSnapshot"), request.input(), intent);
    }

    /** Ends a case that tells nothing, for a reason that is not its own. */
    TestAbortedException saysNothing(String reason) {
        silence = reason;
        return new TestAbortedException(reason);
    }

    /** Why the last case that told nothing did not; empty if it did not say. */
    String silence() {
        return silence;
    }

    boolean isTaken(String name) {
        return list(Node.objectNode()).stream().anyMatch(item -> item.name().equalsIgnoreCase(name));
    }

    /** The snapshot as it can be read now. */
    Snapshot read(String arn) {
        Answer answer = get(arn, session.caller());
        if (!answer.isSuccess()) {
            throw new CheckUndecided(
                    "The snapshot " + arn + " could not be read: the answer was " + answer.summary() + ".");
        }
        return Snapshot.of(answer);
    }

    Answer get(String arn, Caller caller) {
        return call("GetClusterSnapshot", Node.objectNode().withMember("snapshotArn", arn), caller);
    }

    Answer delete(String arn) {
        return call("DeleteClusterSnapshot", Node.objectNode().withMember("snapshotArn", arn));
    }

    /** The tags of a resource. */
    Map<String, String> tags(String arn, Caller caller) {
        Answer answer = call("ListTagsForResource", Node.objectNode().withMember("resourceArn", arn), caller);
        if (!answer.isSuccess()) {
            throw new CheckUndecided(
                    "The tags of " + arn + " could not be read: the answer was " + answer.summary() + ".");
        }
        Map<String, String> tags = new TreeMap<>();
        answer.value()
                .getObjectMember("tags")
                .ifPresent(node -> node.getStringMap()
                        .forEach((key, value) ->
                                tags.put(key, value.expectStringNode().getValue())));
        return tags;
    }

    Map<String, String> tags(String arn) {
        return tags(arn, session.caller());
    }

    /** All snapshots that a list shows, page by page. */
    List<Snapshot> list(ObjectNode input) {
        return new Listing(this).all(input);
    }

    /** Waits until a snapshot is ACTIVE. */
    Optional<Snapshot> awaitActive(String arn, Caller caller) {
        return settled(() -> Optional.of(get(arn, caller))
                .filter(Answer::isSuccess)
                .map(Snapshot::of)
                .filter(snapshot -> snapshot.status().equals("ACTIVE")));
    }

    /** Whether something comes true within the time that states take to settle. */
    boolean settles(BooleanSupplier fact) {
        return settled(() -> fact.getAsBoolean() ? Optional.of(Boolean.TRUE) : Optional.empty())
                .isPresent();
    }

    /** What is there within the time that states take to settle. */
    <T> Optional<T> settled(Supplier<Optional<T>> question) {
        return settled(session.target().settle(), question);
    }

    /**
     * What is there within some time. A case that is made smaller shows a fault that is known by then: waiting all that time in each such
     * case would leave none to make it small, so it waits for a good multiple of what any wait has taken before.
     */
    <T> Optional<T> settled(Duration time, Supplier<Optional<T>> question) {
        Duration longest = LEAST_WAIT.plus(longestWait.multipliedBy(4));
        boolean shorter = shrinking.hasBegun() && longest.compareTo(time) < 0;
        long start = System.nanoTime();
        Optional<T> answer = Polling.within(shorter ? longest : time, question);
        Duration waited = Duration.ofNanos(System.nanoTime() - start);
        if (answer.isPresent() && waited.compareTo(longestWait) > 0) {
            longestWait = waited;
        }
        return answer;
    }

    /** Waits until a cluster is in a state to be deleted, as far as that can be told. */
    void awaitCluster(String arn) {
        ObjectNode input = Node.objectNode().withMember("clusterArn", arn);
        settles(() -> call("GetCluster", input)
                .text("cluster", "status")
                .filter("ACTIVE"::equals)
                .isPresent());
    }

    /** What was deleted is DELETING or not found afterwards. */
    void expectGone(Supplier<Answer> read, String structure) {
        boolean gone = settles(() -> isGone(read.get(), structure));
        if (!gone) {
            Answer answer = read.get();
            throw new ClauseBroken(
                    "The deleted " + structure + " is DELETING, or not found.",
                    "The answer was " + answer.summary()
                            + answer.text(structure, "status")
                                    .map(s -> ", the status " + s)
                                    .orElse("") + ".");
        }
    }

    static boolean isGone(Answer answer, String structure) {
        return answer.isSuccess()
                ? answer.text(structure, "status").filter("DELETING"::equals).isPresent()
                : answer.isClientError();
    }

    /** What was made bears the tags that were given for it. */
    void expectTags(String what, String arn, Map<String, String> tags) {
        boolean there = settles(() -> tags(arn).entrySet().containsAll(tags.entrySet()));
        expect(there, "The " + what + " bears the tags " + tags + ".", "It bears " + tags(arn) + ".");
    }

    /** What a fact is expected to be. */
    static void expect(boolean holds, String expected, String actual) {
        if (!holds) {
            throw new ClauseBroken(expected, actual);
        }
    }

    /** What a fact is expected to be that another clause than the property's own stands for. */
    static void expect(String clause, boolean holds, String expected, String actual) {
        if (!holds) {
            throw new ClauseBroken(expected, actual).of(new ClauseId(clause));
        }
    }

    /** What an answer is expected to refuse with. */
    static void expectError(Answer answer, String... names) {
        if (!answer.isError(Set.of(names))) {
            throw new ClauseBroken(
                    "The call is refused with " + String.join(" or ", names) + ".",
                    "The answer was " + answer.summary() + ".");
        }
    }

    /** The caller in the first of the other regions. */
    Caller elsewhere() {
        if (session.target().otherRegions().isEmpty()) {
            throw new CheckSkipped(
                    "The endpoint is known to serve one region only: name others in the profile under otherRegions.");
        }
        return new Caller(
                session.target().credentials(), session.target().otherRegions().get(0));
    }
}
