package dev.assay.reference.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.reference.ReferenceServer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.docdbelastic.DocDbElasticClient;
import software.amazon.awssdk.services.docdbelastic.model.Cluster;
import software.amazon.awssdk.services.docdbelastic.model.ClusterSnapshot;
import software.amazon.awssdk.services.docdbelastic.model.ClusterSnapshotInList;
import software.amazon.awssdk.services.docdbelastic.model.ResourceNotFoundException;
import software.amazon.awssdk.services.docdbelastic.model.SnapshotType;
import software.amazon.awssdk.services.docdbelastic.model.Status;

/** The whole life of clusters, snapshots, copies and tags, driven by the AWS SDK for Java. */
class SdkLifeTest {
    private final ReferenceServer server;
    private final DocDbElasticClient client;

    SdkLifeTest() throws IOException {
        server = ReferenceServer.builder().start();
        client = Sdk.client(server.url(), "us-east-1");
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void aCopyDescribesTheClusterOfItsSource() {
        Cluster cluster = Sdk.cluster(client, "Life-1");
        ClusterSnapshot source = Sdk.snapshot(client, cluster, "source-1");
        ClusterSnapshot copy = copy(source, "copy-1", null);

        assertThat(cluster.clusterName()).isEqualTo("life-1");
        assertThat(copy.status()).isIn(Status.CREATING, Status.COPYING, Status.ACTIVE);
        assertThat(copy.snapshotName()).isEqualTo("copy-1");
        assertThat(copy.snapshotArn())
                .startsWith("arn:aws:docdb-elastic:us-east-1:123456789012:cluster-snapshot/")
                .isNotEqualTo(source.snapshotArn());
        assertThat(copy.clusterArn()).isEqualTo(cluster.clusterArn());
        assertThat(copy.clusterCreationTime()).isEqualTo(cluster.createTime());
        assertThat(copy.adminUserName()).isEqualTo("sampleadmin");
        assertThat(copy.subnetIds()).isEqualTo(cluster.subnetIds());
        assertThat(copy.vpcSecurityGroupIds()).isEqualTo(cluster.vpcSecurityGroupIds());
        assertThat(copy.kmsKeyId()).isEqualTo(source.kmsKeyId());
        assertThat(copy.snapshotType()).isEqualTo(SnapshotType.MANUAL);
        assertThat(get(copy.snapshotArn()).status()).isEqualTo(Status.ACTIVE);
    }

    @Test
    void aCopyTakesTheGivenKey() {
        ClusterSnapshot source = Sdk.snapshot(client, Sdk.cluster(client, "life-2"), "source-2");
        assertThat(copy(source, "copy-2", "alias/other").kmsKeyId()).isEqualTo("alias/other");
    }

    @Test
    void tagsAreCopiedWhenAskedForAndGivenOnesAlways() {
        ClusterSnapshot source = Sdk.snapshot(client, Sdk.cluster(client, "life-3"), "source-3");
        client.tagResource(request -> request.resourceArn(source.snapshotArn()).tags(Map.of("a", "1", "b+=/:.", "2")));
        String with = client.copyClusterSnapshot(request -> request.snapshotArn(source.snapshotArn())
                        .targetSnapshotName("with")
                        .copyTags(true)
                        .tags(Map.of("a", "given", "c", "")))
                .snapshot()
                .snapshotArn();
        String without = client.copyClusterSnapshot(request -> request.snapshotArn(source.snapshotArn())
                        .targetSnapshotName("without")
                        .copyTags(false))
                .snapshot()
                .snapshotArn();

        assertThat(tags(with)).isEqualTo(Map.of("a", "given", "b+=/:.", "2", "c", ""));
        assertThat(tags(without)).isEmpty();

        client.untagResource(request -> request.resourceArn(with).tagKeys("a", "b+=/:."));
        assertThat(tags(with)).isEqualTo(Map.of("c", ""));
    }

    @Test
    void aCopyCrossesRegionsWithAKeyOfItsDestination() {
        ClusterSnapshot source = Sdk.snapshot(client, Sdk.cluster(client, "life-4"), "source-4");
        String key = "arn:aws:kms:eu-central-1:123456789012:key/22222222-2222-2222-2222-222222222222";
        try (DocDbElasticClient destination = Sdk.client(server.url(), "eu-central-1")) {
            ClusterSnapshot copy = destination
                    .copyClusterSnapshot(request -> request.snapshotArn(source.snapshotArn())
                            .targetSnapshotName("copy-4")
                            .kmsKeyId(key))
                    .snapshot();
            assertThat(copy.snapshotArn()).startsWith("arn:aws:docdb-elastic:eu-central-1:");
            assertThat(copy.kmsKeyId()).isEqualTo(key);
            assertThatThrownBy(() -> get(copy.snapshotArn())).isInstanceOf(ResourceNotFoundException.class);
        }
    }

    @Test
    void thePaginatorShowsEverySnapshotOnce() {
        ClusterSnapshot source = Sdk.snapshot(client, Sdk.cluster(client, "life-5"), "source-5");
        for (int i = 0; i < 45; i++) {
            copy(source, "copy-5-" + i, null);
        }
        List<String> names = client
                .listClusterSnapshotsPaginator(request ->
                        request.maxResults(20).clusterArn(source.clusterArn()).snapshotType("manual"))
                .snapshots()
                .stream()
                .map(ClusterSnapshotInList::snapshotName)
                .collect(Collectors.toList());
        assertThat(names).hasSize(46).doesNotHaveDuplicates();
        assertThat(client.listClusterSnapshots(request -> request.snapshotType("automated"))
                        .snapshots())
                .isEmpty();
    }

    @Test
    void whatIsDeletedIsGone() {
        Cluster cluster = Sdk.cluster(client, "life-6");
        ClusterSnapshot source = Sdk.snapshot(client, cluster, "source-6");
        assertThat(client.deleteClusterSnapshot(request -> request.snapshotArn(source.snapshotArn()))
                        .snapshot()
                        .status())
                .isEqualTo(Status.DELETING);
        assertThatThrownBy(() -> get(source.snapshotArn())).isInstanceOf(ResourceNotFoundException.class);
        client.deleteCluster(request -> request.clusterArn(cluster.clusterArn()));
        assertThat(client.listClusters(request -> request.maxResults(1)).clusters())
                .isEmpty();
    }

    private ClusterSnapshot copy(ClusterSnapshot source, String name, @Nullable String key) {
        return client.copyClusterSnapshot(request -> request.snapshotArn(source.snapshotArn())
                        .targetSnapshotName(name)
                        .kmsKeyId(key))
                .snapshot();
    }

    private ClusterSnapshot get(String arn) {
        return client.getClusterSnapshot(request -> request.snapshotArn(arn)).snapshot();
    }

    private Map<String, String> tags(String arn) {
        return client.listTagsForResource(request -> request.resourceArn(arn)).tags();
    }
}
