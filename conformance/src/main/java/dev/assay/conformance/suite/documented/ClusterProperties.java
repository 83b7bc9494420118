package dev.assay.conformance.suite.documented;

import static dev.assay.conformance.suite.documented.Scene.expect;
import static dev.assay.conformance.suite.documented.Scene.expectError;

import dev.assay.conformance.suite.CheckSkipped;
import dev.assay.conformance.suite.CheckUndecided;
import dev.assay.conformance.verdict.Answer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.ObjectNode;

/** What the operations do that make and delete clusters. */
@AddLifecycleHook(SceneHook.class)
final class ClusterProperties {

    @Provide
    Arbitrary<String> names() {
        return Names.valid();
    }

    /** A bad character first, last and in the middle; a length just beyond each limit. */
    @Provide
    Arbitrary<String> badPasswords() {
        return InTurn.of(Stream.concat(
                        Stream.of("/", "\"", "@", "ä", "\t", "\u007f")
                                .flatMap(bad -> Stream.of("abcdefgh" + bad, bad + "abcdefgh")),
                        Stream.of("a".repeat(7), "", "a".repeat(101), "a".repeat(200)))
                .toList());
    }

    /** The shortest, the longest, and one of every character that is allowed. */
    @Provide
    Arbitrary<String> goodPasswords() {
        String all = IntStream.rangeClosed(' ', '~')
                .filter(c -> c != '/' && c != '"' && c != '@')
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        return InTurn.of("aZ0!5678", "Zz9~".repeat(25), all);
    }

    @Provide
    Arbitrary<Integer> shards() {
        return InTurn.of(1, 2, 3);
    }

    @Provide
    Arbitrary<Boolean> bothWays() {
        return InTurn.of(false, true);
    }

    @Provide
    Arbitrary<Map<String, String>> tags() {
        return InTurn.of(Map.of("assay-tag", "1"), Map.of("assay-a", "1", "assay-b", ""));
    }

    @Tests("CreateCluster/name-lower-case")
    @Property(tries = 3)
    void theClustersNameIsInLowerCase(@ForAll("names") String name, Scene scene) {
        Answer answer = cluster(scene, scene.sources().clusterInput().withMember("clusterName", name));
        String actual = answer.text("cluster", "clusterName").orElse("");
        expect(
                actual.equals(name.toLowerCase(Locale.ROOT)),
                "clusterName is " + name.toLowerCase(Locale.ROOT) + ".",
                "It is '" + actual + "'.");
    }

    @Tests("CreateCluster/cluster-arn")
    @Property(tries = 1)
    void theClusterHasAClusterArn(Scene scene) {
        Answer answer = cluster(scene, scene.sources().clusterInput());
        String arn = answer.text("cluster", "clusterArn").orElse("");
        expect(
                Arns.isClusterOf(arn, scene.region()),
                "clusterArn is arn:aws:docdb-elastic:" + scene.region() + ":ACCOUNT:cluster/ID.",
                "It is '" + arn + "'.");
    }

    @Tests("CreateCluster/password-plain-text")
    @Property(tries = 16)
    void aBadPasswordIsRefused(@ForAll("badPasswords") String password, Scene scene) {
        cluster(scene, scene.sources().clusterInput());
        expectError(scene.call("CreateCluster", withPassword(scene, password)), "ValidationException");
    }

    @Tests("CreateCluster/password-plain-text")
    @Property(tries = 3)
    void aGoodPasswordIsTaken(@ForAll("goodPasswords") String password, Scene scene) {
        cluster(scene, scene.sources().clusterInput());
        Answer answer = scene.call("CreateCluster", withPassword(scene, password));
        expect(
                !answer.isError("ValidationException"),
                "The password is taken.",
                "The answer was " + answer.summary() + ".");
    }

    private static ObjectNode withPassword(Scene scene, String password) {
        return scene.sources()
                .clusterInput()
                .withMember("authType", "PLAIN_TEXT")
                .withMember("adminUserPassword", password);
    }

    @Tests("CreateCluster/own-key")
    @Property(tries = 1)
    void aClusterWithoutAKeyHasTheServicesOwn(Scene scene) {
        ObjectNode input = scene.sources().clusterInput().withoutMember("kmsKeyId");
        String key = cluster(scene, input).text("cluster", "kmsKeyId").orElse("");
        expect(key.equals("AWS_OWNED_KMS_KEY"), "kmsKeyId is AWS_OWNED_KMS_KEY.", "It is '" + key + "'.");
    }

    @Tests("CreateCluster/cluster-as-asked")
    @Property(tries = 3)
    void theClusterIsAsItWasAskedFor(@ForAll("shards") int shards, Scene scene) {
        ObjectNode input = scene.sources().clusterInput().withMember("shardCount", shards);
        ObjectNode cluster = described(cluster(scene, input));
        for (String member : List.of("adminUserName", "authType", "shardCapacity", "shardCount")) {
            String asked = Node.printJson(input.expectMember(member));
            String shown = Node.printJson(cluster.getMember(member).orElse(Node.nullNode()));
            expect(shown.equals(asked), member + " is " + asked + ", as asked for.", "It is " + shown + ".");
        }
    }

    @Tests("CreateCluster/cluster-is-kept")
    @Property(tries = 1)
    void theClusterCanBeReadAndListed(Scene scene) {
        ObjectNode made = described(cluster(scene, scene.sources().clusterInput()));
        String arn = made.expectStringMember("clusterArn").getValue();
        Answer answer = scene.call("GetCluster", Node.objectNode().withMember("clusterArn", arn));
        expect(answer.isSuccess(), "GetCluster shows the cluster.", "The answer was " + answer.summary() + ".");
        ObjectNode kept = described(answer);
        for (String member : List.of(
                "clusterName", "clusterArn", "adminUserName", "authType", "shardCapacity", "shardCount", "kmsKeyId")) {
            String told = Node.printJson(made.getMember(member).orElse(Node.nullNode()));
            String shown = Node.printJson(kept.getMember(member).orElse(Node.nullNode()));
            expect(shown.equals(told), member + " is " + told + ", as it was answered.", "It is " + shown + ".");
        }
        boolean listed = scene.settles(() -> Listing.clusters(scene).stream()
                .anyMatch(item -> item.text("clusterArn").equals(arn)));
        expect(listed, "ListClusters shows the cluster.", "It never did.");
    }

    @Tests("CreateCluster/name-taken")
    @Property(tries = 1)
    void theNameOfAClusterIsRefused(Scene scene) {
        ObjectNode input = scene.sources().clusterInput().withoutMember("clientToken");
        cluster(scene, input);
        expectError(
                scene.call(
                        "CreateCluster",
                        input.withMember("clientToken", scene.sources().freshName())),
                "ConflictException");
    }

    @Tests("CreateCluster/tags-given")
    @Property(tries = 2)
    void givenTagsAreOnTheCluster(@ForAll("tags") Map<String, String> tags, Scene scene) {
        ObjectNode input = scene.sources().clusterInput().withMember("tags", CopyRequest.tagNode(tags));
        String arn = cluster(scene, input).text("cluster", "clusterArn").orElse("");
        scene.expectTags("cluster", arn, tags);
    }

    @Tests("DeleteCluster/cluster-goes")
    @Property(tries = 1)
    void aDeletedClusterGoes(Scene scene) {
        String arn = cluster(scene, scene.sources().clusterInput())
                .text("cluster", "clusterArn")
                .orElse("");
        ObjectNode input = Node.objectNode().withMember("clusterArn", arn);
        scene.awaitCluster(arn);
        Answer answer = scene.call("DeleteCluster", input);
        if (!answer.isSuccess()) {
            throw new CheckUndecided("The cluster could not be deleted: the answer was " + answer.summary() + ".");
        }
        scene.expectGone(() -> scene.call("GetCluster", input), "cluster");
    }

    private static ObjectNode described(Answer answer) {
        return answer.value().getObjectMember("cluster").orElse(Node.objectNode());
    }

    private static Answer cluster(Scene scene, ObjectNode input) {
        Answer answer = scene.call("CreateCluster", input);
        if (!answer.isSuccess()) {
            throw new CheckSkipped("No cluster could be made: the answer was " + answer.summary() + ".");
        }
        return answer;
    }
}
