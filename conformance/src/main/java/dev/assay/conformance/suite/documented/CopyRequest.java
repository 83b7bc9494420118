package dev.assay.conformance.suite.documented;

import java.util.Map;
import java.util.Optional;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.ObjectNode;
import software.amazon.smithy.model.node.StringNode;

/**
 * The input of a copy.
 *
 * @param input the input's members
 */
record CopyRequest(ObjectNode input) {

    static CopyRequest of(String sourceArn, String name) {
        return new CopyRequest(
                Node.objectNode().withMember("snapshotArn", sourceArn).withMember("targetSnapshotName", name));
    }

    CopyRequest key(String kmsKeyId) {
        return new CopyRequest(input.withMember("kmsKeyId", kmsKeyId));
    }

    /** The key that is asked for. */
    Optional<String> key() {
        return input.getStringMember("kmsKeyId").map(StringNode::getValue);
    }

    CopyRequest copyTags(boolean copyTags) {
        return new CopyRequest(input.withMember("copyTags", copyTags));
    }

    CopyRequest tags(Map<String, String> tags) {
        return new CopyRequest(input.withMember("tags", tags(tags.entrySet())));
    }

    private static ObjectNode tags(Iterable<Map.Entry<String, String>> tags) {
        ObjectNode.Builder node = ObjectNode.builder();
        tags.forEach(tag -> node.withMember(tag.getKey(), tag.getValue()));
        return node.build();
    }

    static ObjectNode tagNode(Map<String, String> tags) {
        return tags(tags.entrySet());
    }

    CopyRequest named(String name) {
        return new CopyRequest(input.withMember("targetSnapshotName", name));
    }

    /** Whether nothing but the source and the name is asked for. */
    boolean isPlain() {
        return input.size() == 2;
    }

    String name() {
        return input.expectStringMember("targetSnapshotName").getValue();
    }

    String source() {
        return input.expectStringMember("snapshotArn").getValue();
    }
}
