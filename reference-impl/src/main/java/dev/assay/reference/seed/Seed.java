package dev.assay.reference.seed;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.assay.reference.operation.Arn;
import dev.assay.reference.seed.SeedFile.SeedCluster;
import dev.assay.reference.seed.SeedFile.SeedSnapshot;
import dev.assay.reference.store.ClusterEntry;
import dev.assay.reference.store.Phase;
import dev.assay.reference.store.SnapshotEntry;
import dev.assay.reference.store.Store;
import dev.assay.reference.types.Auth;
import dev.assay.reference.types.Cluster;
import dev.assay.reference.types.ClusterSnapshot;
import dev.assay.reference.types.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Ready-made clusters and snapshots: what no operation can make, such as an unencrypted snapshot, and what a test wants to find. */
public final class Seed {
    private static final String OWNED_KEY = "AWS_OWNED_KMS_KEY";
    private static final List<String> SUBNETS = List.of("subnet-00000000000000000", "subnet-00000000000000001");
    private static final List<String> GROUPS = List.of("sg-00000000000000000");
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final SeedFile file;

    private Seed(SeedFile file) {
        this.file = file;
    }

    /**
     * Reads a file.
     *
     * @throws SeedException if it cannot be read or is not of the form
     */
    public static Seed read(Path path) {
        try {
            return parse(Files.readString(path));
        } catch (IOException e) {
            throw new SeedException("The seed file " + path + " cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * Reads the text of a file.
     *
     * @throws SeedException if it is not of the form
     */
    public static Seed parse(String json) {
        try {
            SeedFile file = MAPPER.readValue(json, SeedFile.class);
            if (file == null) {
                throw new SeedException("The seed is null; it must be an object with 'clusters' and 'snapshots'.");
            }
            return new Seed(file);
        } catch (JsonMappingException e) {
            String place = e.getPath().stream()
                    .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                    .collect(Collectors.joining("."));
            throw new SeedException(
                    "The seed is wrong" + (place.isEmpty() ? "" : " at " + place.replace(".[", "[")) + ": "
                            + e.getOriginalMessage(),
                    e);
        } catch (JsonProcessingException e) {
            throw new SeedException(
                    "The seed is no JSON, at line " + e.getLocation().getLineNr() + ": " + e.getOriginalMessage(), e);
        }
    }

    /**
     * Puts everything into a store.
     *
     * @throws SeedException if a value is wrong
     */
    public void plant(Store store, String defaultRegion, String account) {
        List<SeedCluster> clusters = orElse(file.clusters(), List.of());
        for (int i = 0; i < clusters.size(); i++) {
            SeedCluster cluster = clusters.get(i);
            SeedValues values = new SeedValues("clusters[" + i + "]", cluster.region(), defaultRegion, account);
            ClusterEntry entry = entry(cluster, values, account, store.now());
            store.transact(values.region(), region -> {
                region.clusters().add(entry);
                return entry;
            });
        }
        List<SeedSnapshot> snapshots = orElse(file.snapshots(), List.of());
        for (int i = 0; i < snapshots.size(); i++) {
            SeedSnapshot snapshot = snapshots.get(i);
            SeedValues values = new SeedValues("snapshots[" + i + "]", snapshot.region(), defaultRegion, account);
            SnapshotEntry entry = entry(snapshot, values, store.now());
            store.transact(values.region(), region -> {
                if (!region.snapshots().named(entry.name(), store.now()).isEmpty()) {
                    throw new SeedException("snapshots: the name " + entry.name() + " is there twice in "
                            + region.name() + ", in whatever case.");
                }
                region.snapshots().add(entry);
                return entry;
            });
        }
    }

    private static ClusterEntry entry(SeedCluster seed, SeedValues values, String account, Instant now) {
        Status status = values.status(seed.status());
        String name = values.name("clusterName", seed.clusterName()).toLowerCase(Locale.ROOT);
        Cluster cluster = Cluster.builder()
                .clusterName(name)
                .clusterArn(values.arn("clusterArn", seed.clusterArn(), Arn.CLUSTER))
                .status(status)
                .clusterEndpoint(name + "-" + account + "." + values.region() + ".docdb-elastic.amazonaws.com")
                .createTime(values.time("createTime", seed.createTime(), now))
                .adminUserName(orElse(seed.adminUserName(), "seedadmin"))
                .authType(Auth.PLAIN_TEXT)
                .shardCapacity(2)
                .shardCount(1)
                .subnetIds(orElse(seed.subnetIds(), SUBNETS))
                .vpcSecurityGroupIds(orElse(seed.vpcSecurityGroupIds(), GROUPS))
                .preferredMaintenanceWindow("sun:05:00-sun:06:00")
                .kmsKeyId(orElse(seed.kmsKeyId(), OWNED_KEY))
                .build();
        return new ClusterEntry(cluster, values.tags(seed.tags()), Phase.lasting(status));
    }

    private static SnapshotEntry entry(SeedSnapshot seed, SeedValues values, Instant now) {
        Status status = values.status(seed.status());
        ClusterSnapshot snapshot = ClusterSnapshot.builder()
                .snapshotName(values.name("snapshotName", seed.snapshotName()))
                .snapshotArn(values.arn("snapshotArn", seed.snapshotArn(), Arn.SNAPSHOT))
                .clusterArn(values.arn("clusterArn", seed.clusterArn(), Arn.CLUSTER))
                .status(status)
                .snapshotCreationTime(values.time("snapshotCreationTime", seed.snapshotCreationTime(), now))
                .clusterCreationTime(values.time("clusterCreationTime", seed.clusterCreationTime(), now))
                .adminUserName(orElse(seed.adminUserName(), "seedadmin"))
                .kmsKeyId(orElse(seed.kmsKeyId(), OWNED_KEY))
                .snapshotType(values.snapshotType(seed.snapshotType()))
                .subnetIds(orElse(seed.subnetIds(), SUBNETS))
                .vpcSecurityGroupIds(orElse(seed.vpcSecurityGroupIds(), GROUPS))
                .build();
        return new SnapshotEntry(snapshot, values.tags(seed.tags()), Phase.lasting(status));
    }

    private static <T> T orElse(@Nullable T given, T otherwise) {
        return given == null ? otherwise : given;
    }
}
