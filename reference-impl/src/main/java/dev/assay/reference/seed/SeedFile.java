package dev.assay.reference.seed;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The content of a seed file. What is left out is made up, but for a snapshot's name and a cluster's name.
 *
 * @param clusters the clusters
 * @param snapshots the snapshots
 */
record SeedFile(
        @JsonProperty("clusters") @Nullable List<SeedCluster> clusters,
        @JsonProperty("snapshots") @Nullable List<SeedSnapshot> snapshots) {

    /**
     * A cluster.
     *
     * @param region default: the server's
     * @param clusterName required
     * @param clusterArn default: a new one of the region
     * @param status default: ACTIVE
     * @param kmsKeyId default: the service's own key
     */
    record SeedCluster(
            @JsonProperty("region") @Nullable String region,
            @JsonProperty("clusterName") @Nullable String clusterName,
            @JsonProperty("clusterArn") @Nullable String clusterArn,
            @JsonProperty("status") @Nullable String status,
            @JsonProperty("adminUserName") @Nullable String adminUserName,
            @JsonProperty("kmsKeyId") @Nullable String kmsKeyId,
            @JsonProperty("createTime") @Nullable String createTime,
            @JsonProperty("subnetIds") @Nullable List<String> subnetIds,
            @JsonProperty("vpcSecurityGroupIds") @Nullable List<String> vpcSecurityGroupIds,
            @JsonProperty("tags") @Nullable Map<String, String> tags) {}

    /**
     * A snapshot.
     *
     * @param region default: the server's
     * @param snapshotName required
     * @param snapshotArn default: a new one of the region
     * @param clusterArn default: a new one of the region; the cluster need not exist
     * @param status default: ACTIVE
     * @param kmsKeyId default: the service's own key; empty for an unencrypted snapshot
     * @param snapshotType MANUAL, the default, or AUTOMATED
     */
    record SeedSnapshot(
            @JsonProperty("region") @Nullable String region,
            @JsonProperty("snapshotName") @Nullable String snapshotName,
            @JsonProperty("snapshotArn") @Nullable String snapshotArn,
            @JsonProperty("clusterArn") @Nullable String clusterArn,
            @JsonProperty("status") @Nullable String status,
            @JsonProperty("adminUserName") @Nullable String adminUserName,
            @JsonProperty("kmsKeyId") @Nullable String kmsKeyId,
            @JsonProperty("snapshotType") @Nullable String snapshotType,
            @JsonProperty("snapshotCreationTime") @Nullable String snapshotCreationTime,
            @JsonProperty("clusterCreationTime") @Nullable String clusterCreationTime,
            @JsonProperty("subnetIds") @Nullable List<String> subnetIds,
            @JsonProperty("vpcSecurityGroupIds") @Nullable List<String> vpcSecurityGroupIds,
            @JsonProperty("tags") @Nullable Map<String, String> tags) {}
}
