package dev.assay.reference.operation;

import dev.assay.reference.store.ClusterEntry;
import dev.assay.reference.store.Entry;
import dev.assay.reference.store.Shelf;
import dev.assay.reference.store.SnapshotEntry;
import dev.assay.reference.types.ListTagsForResourceInput;
import dev.assay.reference.types.ListTagsForResourceOutput;
import dev.assay.reference.types.TagResourceInput;
import dev.assay.reference.types.TagResourceOutput;
import dev.assay.reference.types.UntagResourceInput;
import dev.assay.reference.types.UntagResourceOutput;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What the operations on tags do, to clusters and snapshots alike. */
final class TagOperations {
    private final OperationRules rules;

    TagOperations(OperationRules rules) {
        this.rules = rules;
    }

    ListTagsForResourceOutput list(ListTagsForResourceInput input, Scene scene) {
        Map<String, String> found = new HashMap<>();
        change(input.resourceArn(), scene, tags -> {
            found.putAll(tags);
            return tags;
        });
        return new ListTagsForResourceOutput(found);
    }

    TagResourceOutput tag(TagResourceInput input, Scene scene) {
        change(input.resourceArn(), scene, tags -> {
            Map<String, String> after = new HashMap<>(tags);
            after.putAll(input.tags());
            rules.tag().forEach(rule -> rule.apply(new TagCall(input, after)));
            return after;
        });
        return new TagResourceOutput();
    }

    UntagResourceOutput untag(UntagResourceInput input, Scene scene) {
        change(input.resourceArn(), scene, tags -> {
            Map<String, String> after = new HashMap<>(tags);
            input.tagKeys().forEach(after::remove);
            return after;
        });
        return new UntagResourceOutput();
    }

    private static void change(String arn, Scene scene, UnaryOperator<Map<String, String>> change) {
        ClusterEntry cluster = scene.region().clusters().find(arn, scene.now());
        SnapshotEntry snapshot = scene.region().snapshots().find(arn, scene.now());
        if (cluster != null) {
            put(scene.region().clusters(), cluster, change);
        } else if (snapshot != null) {
            put(scene.region().snapshots(), snapshot, change);
        } else {
            throw Errors.notFound(typeOf(arn), arn);
        }
    }

    private static <E extends Entry<E>> void put(Shelf<E> shelf, E entry, UnaryOperator<Map<String, String>> change) {
        shelf.replace(entry.withTags(change.apply(entry.tags())));
    }

    private static String typeOf(String text) {
        Arn arn = Arn.parse(text);
        return arn != null && arn.resource().startsWith(Arn.CLUSTER + "/") ? Arn.CLUSTER : Arn.SNAPSHOT;
    }
}
