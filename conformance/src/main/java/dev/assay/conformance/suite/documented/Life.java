package dev.assay.conformance.suite.documented;

import static dev.assay.conformance.suite.documented.Scene.expect;

import dev.assay.conformance.suite.Caller;
import dev.assay.conformance.suite.CheckUndecided;
import dev.assay.conformance.verdict.Answer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.ObjectNode;

/**
 * A small model of the contract: which snapshots there are, what they are called and which tags they bear. Each call is made, judged by the
 * clause that it stands for, and then everything else is looked at, which has to be as it was.
 */
final class Life {

    private final Scene scene;
    private final CopyExpectations expectations;
    private final String prefix;
    private final Population population;
    private final Set<String> doubtful = new HashSet<>();

    Life(Scene scene) {
        this.scene = scene;
        this.expectations = new CopyExpectations(scene);
        this.population = new Population(scene);
        this.prefix = scene.sources().shortName();
        Caller here = scene.session().caller();
        population.startWith(scene.sources().plain().arn(), here);
        population.startWith(scene.sources().second().arn(), here);
        if (!scene.session().target().otherRegions().isEmpty()) {
            population.startInAnotherRegion();
        }
    }

    boolean hasOwn() {
        return population.hasOwn();
    }

    /** Names of different regions never meet: whether they may is open. */
    private String name(String letter, Caller caller) {
        boolean here = caller.region().equals(scene.region());
        String text = prefix + (here ? "" : "-x") + letter.toLowerCase(Locale.ROOT);
        return letter.equals(letter.toLowerCase(Locale.ROOT)) ? text : text.toUpperCase(Locale.ROOT);
    }

    void copy(int from, String letter, CopyOptions options) {
        Known source = population.any(from);
        String name = name(letter, source.caller);
        CopyRequest request = request(source, name, options);
        Answer answer = scene.call("CopyClusterSnapshot", request.input(), source.caller);
        Known made = null;
        if (request.key().isPresent() && !answer.isSuccess()) {
            // Which keys an endpoint takes is for other clauses to say.
            doubtful.add(name.toLowerCase(Locale.ROOT));
        } else if (mayBeMade(answer, name, request.input(), source.caller, "CopyClusterSnapshot")) {
            expectations.free(answer, request, source.caller);
            made = judgeCopy(Snapshot.of(answer), request, source);
            expectations.tags(made, source, options.copyTags(), options.given());
        }
        population.expectOthers(made, source, answer.isSuccess() ? "source-unchanged" : "failure-changes-nothing");
    }

    private CopyRequest request(Known source, String name, CopyOptions options) {
        CopyRequest plain = CopyRequest.of(source.arn(), name);
        CopyRequest some = options.copyTags() ? plain.copyTags(true) : plain;
        CopyRequest tagged = options.tagged() ? some.tags(options.given()) : some;
        boolean takesKey = source.caller.region().equals(scene.region()) && Keys.isCustomers(source.shown.kmsKeyId());
        return options.keyed() && takesKey
                ? tagged.key(scene.sources().keys(scene.region()).get(0))
                : tagged;
    }

    /** What is asked for beside the copy itself. */
    record CopyOptions(boolean copyTags, boolean tagged, boolean keyed) {
        Map<String, String> given() {
            return tagged ? Map.of("k", "given") : Map.of();
        }
    }

    /** Whether an answer has to be of something new: the name is free, or was freed and is so by now. */
    private boolean mayBeMade(Answer answer, String name, ObjectNode input, Caller caller, String operation) {
        Optional<Known> bearer = population.bearer(name, caller);
        if (bearer.isEmpty()) {
            boolean leaving = population.isLeaving(name, caller);
            boolean mayBeTaken = leaving || doubtful.contains(name.toLowerCase(Locale.ROOT));
            return !(mayBeTaken && answer.isError("ConflictException"));
        }
        boolean copies = operation.equals("CopyClusterSnapshot");
        String inSameCase = copies ? "CopyClusterSnapshot/name-taken" : "CreateClusterSnapshot/name-taken";
        String clause =
                !copies || bearer.get().name.equals(name) ? inSameCase : "CopyClusterSnapshot/name-taken-any-case";
        boolean again = answer.isSuccess()
                && Snapshot.of(answer).arn().equals(bearer.get().arn())
                && bearer.get().asked.equals(input);
        expect(
                clause,
                again || answer.isError("ConflictException"),
                "The call is refused with ConflictException, for "
                        + bearer.get().arn() + " bears the name.",
                "The answer was " + answer.summary() + ".");
        return false;
    }

    private Known judgeCopy(Snapshot copy, CopyRequest request, Known source) {
        expect(
                "CopyClusterSnapshot/copy-name",
                copy.name().equalsIgnoreCase(request.name()),
                "snapshotName is " + request.name() + ", in any case.",
                "It is '" + copy.name() + "'.");
        expect(
                "CopyClusterSnapshot/copy-arn",
                !population.hasHad(copy.arn()),
                "The copy has an ARN of its own.",
                "It is that of another snapshot, '" + copy.arn() + "'.");
        expectations.key(copy, request, source);
        Optional<Snapshot> active = scene.awaitActive(copy.arn(), source.caller);
        expect(
                "CopyClusterSnapshot/copy-becomes-active",
                active.isPresent(),
                "status is ACTIVE in the end.",
                "It never was.");
        return population.remember(active.orElseThrow(), request.name(), request.input(), source.caller, true);
    }

    /** A cluster more, and a snapshot of it. */
    void create(boolean keyed, String letter) {
        ObjectNode plain = scene.sources().clusterInput();
        String key = scene.sources().keys(scene.region()).get(0);
        Answer answer = scene.call("CreateCluster", keyed ? plain.withMember("kmsKeyId", key) : plain);
        Optional<String> cluster = answer.text("cluster", "clusterArn").filter(arn -> answer.isSuccess());
        // Whether a cluster is made is for other clauses to say.
        if (cluster.isEmpty()) {
            population.expectOthers(null);
        } else {
            scene.awaitCluster(cluster.get());
            snap(cluster.get(), scene.session().caller(), letter);
        }
    }

    void snap(int place, String letter) {
        snap(population.any(place).shown.text("clusterArn"), population.any(place).caller, letter);
    }

    private void snap(String cluster, Caller caller, String letter) {
        String name = name(letter, caller);
        ObjectNode input = Node.objectNode().withMember("clusterArn", cluster).withMember("snapshotName", name);
        Answer answer = scene.call("CreateClusterSnapshot", input, caller);
        Known made = null;
        boolean mayBeMade = mayBeMade(answer, name, input, caller, "CreateClusterSnapshot");
        if (!answer.isSuccess()) {
            // What a refused call made all the same is a matter of other clauses.
            doubtful.add(name.toLowerCase(Locale.ROOT));
        } else if (mayBeMade) {
            Optional<Snapshot> active = scene.awaitActive(Snapshot.of(answer).arn(), caller);
            made = population.remember(
                    active.orElseThrow(() -> new CheckUndecided("The snapshot did not become ACTIVE.")),
                    name,
                    input,
                    caller,
                    true);
        }
        population.expectOthers(made);
    }

    void tag(int place, String key, String value) {
        if (!population.hasOwn()) {
            return;
        }
        Known known = population.own(place);
        ObjectNode input = Node.objectNode()
                .withMember("resourceArn", known.arn())
                .withMember("tags", CopyRequest.tagNode(Map.of(key, value)));
        Map<String, String> expected = new TreeMap<>(known.tags);
        expected.put(key, value);
        change("TagResource", "tags-added", input, known, expected);
    }

    void untag(int place, String key) {
        if (!population.hasOwn()) {
            return;
        }
        Known known = population.own(place);
        ObjectNode input =
                Node.objectNode().withMember("resourceArn", known.arn()).withMember("tagKeys", Node.fromStrings(key));
        Map<String, String> expected = new TreeMap<>(known.tags);
        expected.remove(key);
        change("UntagResource", "tags-removed", input, known, expected);
    }

    private void change(String operation, String clause, ObjectNode input, Known known, Map<String, String> expected) {
        Answer answer = scene.call(operation, input, known.caller);
        String id = operation + "/" + clause;
        expect(id, answer.isSuccess(), "The tags are changed.", "The answer was " + answer.summary() + ".");
        boolean same = scene.settles(() -> scene.tags(known.arn(), known.caller).equals(expected));
        Map<String, String> tags = scene.tags(known.arn(), known.caller);
        expect(id, same, "The tags are " + expected + ".", "They are " + tags + ".");
        known.tags = expected;
        population.expectOthers(known);
    }

    void delete(int place) {
        if (!population.hasOwn()) {
            return;
        }
        Known known = population.own(place);
        ObjectNode input = Node.objectNode().withMember("snapshotArn", known.arn());
        Answer answer = scene.call("DeleteClusterSnapshot", input, known.caller);
        if (!answer.isSuccess()) {
            throw new CheckUndecided("A snapshot could not be deleted: the answer was " + answer.summary() + ".");
        }
        boolean gone = scene.settles(() -> Scene.isGone(scene.get(known.arn(), known.caller), "snapshot"));
        expect(
                "DeleteClusterSnapshot/snapshot-goes",
                gone,
                "The deleted snapshot is DELETING, or not found.",
                "It can be read as before.");
        population.remove(known);
        population.expectOthers(null);
    }

    void list() {
        population.expectListed();
    }
}
