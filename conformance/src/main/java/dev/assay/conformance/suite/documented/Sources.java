package dev.assay.conformance.suite.documented;

import dev.assay.conformance.suite.Caller;
import dev.assay.conformance.suite.CheckSkipped;
import dev.assay.conformance.suite.CheckUndecided;
import dev.assay.conformance.suite.Exchange;
import dev.assay.conformance.suite.Polling;
import dev.assay.conformance.suite.Session;
import dev.assay.conformance.suite.TestCase;
import dev.assay.conformance.verdict.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.ObjectNode;

/** Snapshots to copy from: made once a run through the endpoint's own operations, or named by the profile. */
final class Sources {

    private static final String MADE_UP_ACCOUNT = "123456789012";
    private static final int TAKEN_NAMES = 20;
    private static final int FRESH_LETTERS = 9;
    private static final Map<String, String> TAGS = Map.of("assay-owner", "assay", "assay-purpose", "source of copies");

    private final Scene scene;
    private final Session session;
    private final Random random;
    private final Map<String, Source> made = new HashMap<>();

    /**
     * A source.
     *
     * @param arn the snapshot's ARN
     * @param key the key that its cluster was made with, empty for the service's own
     * @param owner who may read it
     * @param preparation the exchanges that made it
     */
    record Source(String arn, String key, Caller owner, List<Exchange> preparation) {}

    Sources(Scene scene) {
        this.scene = scene;
        this.session = scene.session();
        this.random = new Random(~session.options().seed());
    }

    /** A source under the service's own key, with two tags. */
    Source plain() {
        return session.target()
                .fixture("sourceSnapshot")
                .map(arn -> new Source(arn, "", session.caller(), List.of()))
                .orElseGet(() -> source("plain", "", session.caller()));
    }

    /** Another such source, of a cluster of its own. */
    Source second() {
        return session.target()
                .fixture("secondSnapshot")
                .map(arn -> new Source(arn, "", session.caller(), List.of()))
                .orElseGet(() -> source("second", "", session.caller()));
    }

    /** Sources that a call has changed are used no more. */
    void forget() {
        made.clear();
    }

    /**
     * Whether a source still is as it was made: there, ACTIVE, and with its tags. Of what was not made here nothing is known, so that it counts as
     * well. Where one has changed, all are made anew.
     */
    boolean areWell(String arn) {
        boolean changed = made.values().stream().anyMatch(source -> source.arn().equals(arn) && !isWell(source));
        if (changed) {
            forget();
        }
        return !changed;
    }

    private boolean isWell(Source source) {
        Answer answer = scene.get(source.arn(), source.owner());
        return answer.isSuccess() && Snapshot.of(answer).status().equals("ACTIVE") && bearsItsTags(source);
    }

    /** Whether a source has its tags and no others, but for those that only the service gives; where they cannot be read that is another's matter. */
    private boolean bearsItsTags(Source source) {
        try {
            Map<String, String> tags = scene.tags(source.arn(), source.owner());
            return tags.entrySet().containsAll(TAGS.entrySet())
                    && tags.keySet().stream().allMatch(key -> TAGS.containsKey(key) || key.startsWith("aws:"));
        } catch (CheckUndecided unreadable) {
            return true;
        }
    }

    /** A source under a customer's key. */
    Source encrypted() {
        return session.target()
                .fixture("encryptedSnapshot")
                .map(arn -> new Source(arn, scene.read(arn).kmsKeyId(), session.caller(), List.of()))
                .orElseGet(() -> source("encrypted", keys(region()).get(0), session.caller()));
    }

    /** A source under a customer's key in another region. */
    Source foreign() {
        Caller there = scene.elsewhere();
        return session.target()
                .fixture("foreignSnapshot")
                .map(arn -> new Source(arn, "", there, List.of()))
                .orElseGet(() -> source("foreign", madeUpKey(there.region()), there));
    }

    /** A ready-made resource that no operation makes. */
    String readyMade(String fixture, String what) {
        return session.target()
                .fixture(fixture)
                .orElseThrow(() -> new CheckSkipped("It takes " + what
                        + ", which no operation makes: name one in the profile under fixtures." + fixture + "."));
    }

    private String region() {
        return session.target().region();
    }

    /** Two keys at least, those of the profile before those made up. */
    List<String> keys(String region) {
        boolean known = region.equals(region()) && !session.target().kmsKeys().isEmpty();
        return known
                ? session.target().kmsKeys()
                : List.of(madeUpKey(region), Arns.key(region, MADE_UP_ACCOUNT, uuid(2)));
    }

    boolean keysAreMadeUp() {
        return session.target().kmsKeys().isEmpty();
    }

    private static String madeUpKey(String region) {
        return Arns.key(region, MADE_UP_ACCOUNT, uuid(1));
    }

    static String uuid(int number) {
        return "0a55a7e0-0000-4000-8000-00000000000" + number;
    }

    /** A name that nobody else uses, as plain as a name can be: letters alone. */
    synchronized String freshName() {
        return "assay"
                + random.ints(FRESH_LETTERS, 'a', 'z' + 1)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining());
    }

    /** A beginning of names that is short, and most likely nobody else's. */
    synchronized String shortName() {
        String text = Long.toString(Math.abs(random.nextLong() % 1_000_000L), 36);
        return "n" + text;
    }

    private Source source(String role, String key, Caller caller) {
        Source known = made.get(role);
        if (known == null) {
            known = make(key, caller);
            made.put(role, known);
        }
        scene.testCase().preparedBy(known.preparation());
        return known;
    }

    private Source make(String key, Caller caller) {
        try (TestCase setUp = session.newCase()) {
            Answer answer = cluster(setUp, key, caller);
            for (int i = 0; i < TAKEN_NAMES && answer.isError("ConflictException"); i++) {
                // An earlier run of the same seed took the same names, and what it deleted may still be there.
                answer = cluster(setUp, key, caller);
            }
            if (!key.isEmpty() && keysAreMadeUp() && answer.isClientError()) {
                throw new CheckSkipped("The endpoint takes no made-up key (" + answer.summary()
                        + "): name keys that exist in the profile under kmsKeys.");
            }
            String clusterArn = created(answer, "cluster", "clusterArn", "sourceSnapshot");
            ObjectNode snapshot = Node.objectNode()
                    .withMember("clusterArn", clusterArn)
                    .withMember("snapshotName", freshName())
                    .withMember("tags", CopyRequest.tagNode(TAGS));
            Answer made = Polling.within(
                            session.target().settle(),
                            () -> Optional.of(setUp.call(scene.shape("CreateClusterSnapshot"), snapshot, caller))
                                    .filter(a -> a.response().status() != 409))
                    .orElseThrow(
                            () -> new CheckUndecided(
                                    "The cluster of a source was in no state to make a snapshot of for as long as the run waited."));
            String arn = created(made, "snapshot", "snapshotArn", "sourceSnapshot");
            session.resources().keep(clusterArn);
            session.resources().keep(arn);
            if (scene.awaitActive(arn, caller).isEmpty()) {
                throw new CheckUndecided("The source " + arn + " did not become ACTIVE for as long as the run waited.");
            }
            return new Source(arn, key, caller, setUp.exchanges());
        }
    }

    private Answer cluster(TestCase setUp, String key, Caller caller) {
        ObjectNode cluster = clusterInput();
        ObjectNode input = key.isEmpty() ? cluster : cluster.withMember("kmsKeyId", key);
        return setUp.call(scene.shape("CreateCluster"), input, caller);
    }

    /** A valid input of CreateCluster under the service's own key. */
    ObjectNode clusterInput() {
        return session.inputs().minimal(scene.shape("CreateCluster"), Map.of(), random);
    }

    private static String created(Answer answer, String structure, String member, String fixture) {
        if (!answer.isSuccess()) {
            throw new CheckSkipped("A source could not be made (" + answer.summary()
                    + "): name one in the profile under fixtures." + fixture + ".");
        }
        return answer.text(structure, member)
                .orElseThrow(() -> new CheckUndecided("The answer has no " + structure + "." + member + "."));
    }
}
