package dev.assay.conformance.suite.documented;

import dev.assay.conformance.verdict.Answer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.ObjectNode;

/**
 * A snapshot as an answer shows it. Members that are not there are empty texts.
 *
 * @param node the whole structure
 */
record Snapshot(ObjectNode node) {

    /** The snapshot of an answer. */
    static Snapshot of(Answer answer) {
        return new Snapshot(answer.value().getObjectMember("snapshot").orElse(Node.objectNode()));
    }

    String text(String member) {
        return node.getMember(member)
                .flatMap(Node::asStringNode)
                .map(text -> text.getValue())
                .orElse("");
    }

    String arn() {
        return text("snapshotArn");
    }

    String name() {
        return text("snapshotName");
    }

    String status() {
        return text("status");
    }

    String kmsKeyId() {
        return text("kmsKeyId");
    }

    /** A member that describes the cluster, in a form that can be compared: lists in order, times as moments. */
    String clusterFact(String member) {
        Optional<Node> value = node.getMember(member);
        if (value.flatMap(Node::asArrayNode).isPresent()) {
            List<String> items = value.get().expectArrayNode().getElements().stream()
                    .map(Node::printJson)
                    .toList();
            return new TreeSet<>(items).toString();
        }
        return moment(text(member)).map(Instant::toString).orElse(text(member));
    }

    /** The moment that a text names, if it is ISO 8601 with an offset. */
    static Optional<Instant> moment(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException other) {
            return Optional.empty();
        }
    }
}
