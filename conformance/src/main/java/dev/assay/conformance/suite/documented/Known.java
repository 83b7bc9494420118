package dev.assay.conformance.suite.documented;

import dev.assay.conformance.suite.Caller;
import dev.assay.conformance.verdict.Answer;
import java.util.List;
import java.util.Map;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.ObjectNode;

/** A snapshot that is there, as it was when it was made or last changed. */
final class Known {

    final Snapshot shown;
    final String name;
    final ObjectNode asked;
    final Caller caller;
    final boolean own;
    Map<String, String> tags;

    Known(Snapshot shown, String name, ObjectNode asked, Caller caller, boolean own, Map<String, String> tags) {
        this.shown = shown;
        this.name = name;
        this.asked = asked;
        this.caller = caller;
        this.own = own;
        this.tags = tags;
    }

    String arn() {
        return shown.arn();
    }

    boolean bears(String other, Caller where) {
        return name.equalsIgnoreCase(other) && caller.region().equals(where.region());
    }

    /** In what it is another than it was; empty if in nothing. */
    String difference(Scene scene) {
        Answer answer = scene.get(arn(), caller);
        if (!answer.isSuccess()) {
            return "Reading it was answered with " + answer.summary() + ".";
        }
        List<String> differences = Node.diff(Snapshot.of(answer).node(), shown.node());
        Map<String, String> tagsNow = scene.tags(arn(), caller);
        if (!tagsNow.equals(tags)) {
            return "Its tags were " + tags + " and are " + tagsNow + ".";
        }
        return differences.isEmpty() ? "" : "It differs: " + differences + ".";
    }
}
