package dev.assay.reference.operation;

import dev.assay.reference.store.ClusterEntry;
import dev.assay.reference.store.Phase;
import dev.assay.reference.types.Cluster;
import dev.assay.reference.types.CreateClusterInput;
import dev.assay.reference.types.Shard;
import dev.assay.reference.types.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A cluster as it is when it has just been created. */
final class NewCluster {
    /** What a cluster has that was created without a key. */
    static final String OWNED_KEY = "AWS_OWNED_KMS_KEY";

    private NewCluster() {}

    static ClusterEntry of(CreateClusterInput input, Scene scene) {
        Phase phase = Phase.untilActive(
                Status.CREATING, scene.now().plus(scene.settings().transition()));
        Map<String, String> tags = input.tags();
        return new ClusterEntry(describe(input, scene), tags == null ? Map.of() : tags, phase);
    }

    private static Cluster describe(CreateClusterInput input, Scene scene) {
        String name = input.clusterName().toLowerCase(Locale.ROOT);
        String region = scene.region().name();
        return Cluster.builder()
                .clusterName(name)
                .clusterArn(Arn.create(region, scene.account(), Arn.CLUSTER))
                .status(Status.CREATING)
                .clusterEndpoint(name + "-" + scene.account() + "." + region + ".docdb-elastic.amazonaws.com")
                .createTime(scene.now().toString())
                .adminUserName(input.adminUserName())
                .authType(input.authType())
                .shardCapacity(input.shardCapacity().value())
                .shardCount(input.shardCount())
                .vpcSecurityGroupIds(orElse(input.vpcSecurityGroupIds(), List.of("sg-00000000000000000")))
                .subnetIds(orElse(input.subnetIds(), List.of("subnet-00000000000000000", "subnet-00000000000000001")))
                .preferredMaintenanceWindow(orElse(input.preferredMaintenanceWindow(), "sun:05:00-sun:06:00"))
                .kmsKeyId(key(input.kmsKeyId()))
                .shards(shards(input.shardCount(), scene))
                .backupRetentionPeriod(orElse(input.backupRetentionPeriod(), 1))
                .preferredBackupWindow(orElse(input.preferredBackupWindow(), "03:00-04:00"))
                .shardInstanceCount(orElse(input.shardInstanceCount(), 2))
                .build();
    }

    private static String key(@Nullable String requested) {
        return requested == null || requested.isEmpty() ? OWNED_KEY : requested;
    }

    private static List<Shard> shards(int count, Scene scene) {
        List<Shard> shards = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            shards.add(Shard.builder()
                    .shardId(UUID.randomUUID().toString())
                    .createTime(scene.now().toString())
                    .status(Status.ACTIVE)
                    .build());
        }
        return shards;
    }

    private static <T> T orElse(@Nullable T given, T otherwise) {
        return given == null ? otherwise : given;
    }
}
