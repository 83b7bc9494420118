package dev.assay.conformance.suite.documented;

import dev.assay.conformance.suite.Caller;
import dev.assay.conformance.suite.CheckUndecided;
import dev.assay.conformance.verdict.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.ObjectNode;

/** Reads lists of snapshots to their end. */
final class Listing {

    private static final int MAX_PAGES = 200;

    private final Scene scene;

    Listing(Scene scene) {
        this.scene = scene;
    }

    /** All clusters that a list shows. */
    static List<Snapshot> clusters(Scene scene) {
        return new Listing(scene)
                .all(
                        "ListClusters",
                        "clusters",
                        Node.objectNode(),
                        scene.session().caller());
    }

    List<Snapshot> all(ObjectNode input) {
        return all(input, scene.session().caller());
    }

    /** All snapshots of a caller's region that a list shows. */
    List<Snapshot> all(ObjectNode input, Caller caller) {
        return all("ListClusterSnapshots", "snapshots", input, caller);
    }

    private List<Snapshot> all(String operation, String member, ObjectNode input, Caller caller) {
        List<Snapshot> items = new ArrayList<>();
        Optional<String> token = Optional.empty();
        for (int page = 0; page < MAX_PAGES; page++) {
            ObjectNode asked = input.withMember("maxResults", 100);
            Answer answer = scene.call(
                    operation, token.map(t -> asked.withMember("nextToken", t)).orElse(asked), caller);
            if (!answer.isSuccess()) {
                throw new CheckUndecided(
                        "The " + member + " could not be listed: the answer was " + answer.summary() + ".");
            }
            answer.value()
                    .getArrayMember(member)
                    .ifPresent(list ->
                            list.getElementsAs(ObjectNode.class).forEach(item -> items.add(new Snapshot(item))));
            token = answer.value()
                    .getStringMember("nextToken")
                    .map(text -> text.getValue())
                    .filter(text -> !text.isEmpty());
            if (token.isEmpty()) {
                return items;
            }
        }
        throw new CheckUndecided("The list of " + member + " had no end within " + MAX_PAGES + " pages.");
    }

    /** How many snapshots of the region bear a name, in any case. */
    long named(String name) {
        return all(Node.objectNode()).stream()
                .filter(item -> item.name().equalsIgnoreCase(name))
                .count();
    }
}
