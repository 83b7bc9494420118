package dev.assay.conformance.suite.documented;

import static dev.assay.conformance.suite.documented.Scene.expectError;

import dev.assay.conformance.suite.CheckUndecided;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.ObjectNode;

/** What is answered where a resource does not exist: its ARN is one of the endpoint's own but for its last part. */
@AddLifecycleHook(SceneHook.class)
final class MissingProperties {

    private static final String NOT_FOUND = "ResourceNotFoundException";

    @Tests("GetClusterSnapshot/not-found")
    @Property(tries = 1)
    void aSnapshotThatDoesNotExistCannotBeRead(Scene scene) {
        expectError(scene.get(snapshot(scene), scene.session().caller()), NOT_FOUND);
    }

    @Tests("GetCluster/not-found")
    @Property(tries = 1)
    void aClusterThatDoesNotExistCannotBeRead(Scene scene) {
        expectError(scene.call("GetCluster", Node.objectNode().withMember("clusterArn", cluster(scene))), NOT_FOUND);
    }

    @Tests("CreateClusterSnapshot/cluster-not-found")
    @Property(tries = 1)
    void noSnapshotIsMadeOfAClusterThatDoesNotExist(Scene scene) {
        ObjectNode input = Node.objectNode()
                .withMember("clusterArn", cluster(scene))
                .withMember("snapshotName", scene.sources().freshName());
        expectError(scene.call("CreateClusterSnapshot", input), NOT_FOUND);
    }

    @Tests("ListTagsForResource/not-found")
    @Property(tries = 1)
    void whatDoesNotExistHasNoTags(Scene scene) {
        expectError(scene.call("ListTagsForResource", resource(scene)), NOT_FOUND);
    }

    @Tests("TagResource/not-found")
    @Property(tries = 1)
    void whatDoesNotExistTakesNoTags(Scene scene) {
        ObjectNode tags = Node.objectNode().withMember("assay-tag", "1");
        expectError(scene.call("TagResource", resource(scene).withMember("tags", tags)), NOT_FOUND);
    }

    @Tests("UntagResource/not-found")
    @Property(tries = 1)
    void whatDoesNotExistLosesNoTags(Scene scene) {
        ObjectNode input = resource(scene).withMember("tagKeys", Node.fromStrings("assay-tag"));
        expectError(scene.call("UntagResource", input), NOT_FOUND);
    }

    private static ObjectNode resource(Scene scene) {
        return Node.objectNode().withMember("resourceArn", snapshot(scene));
    }

    private static String snapshot(Scene scene) {
        return Arns.absent(scene.sources().plain().arn());
    }

    private static String cluster(Scene scene) {
        String arn = scene.read(scene.sources().plain().arn()).text("clusterArn");
        if (arn.isEmpty()) {
            throw new CheckUndecided("The source does not tell its cluster.");
        }
        return Arns.absent(arn);
    }
}
