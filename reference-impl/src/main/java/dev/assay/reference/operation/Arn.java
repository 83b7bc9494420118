package dev.assay.reference.operation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An Amazon Resource Name, taken apart.
 *
 * @param service such as {@code docdb-elastic} or {@code kms}
 * @param region the region
 * @param account the account
 * @param resource what follows, such as {@code cluster/ID}
 */
public record Arn(String partition, String service, String region, String account, String resource) {
    /** The service's own name in ARNs. */
    public static final String SERVICE = "docdb-elastic";

    /** Resource types as they stand in ARNs and errors. */
    public static final String CLUSTER = "cluster";

    public static final String SNAPSHOT = "cluster-snapshot";

    /** Reads an ARN, null if the text is none. */
    public static @Nullable Arn parse(String text) {
        String[] parts = text.split(":", 6);
        return parts.length == 6 && parts[0].equals("arn")
                ? new Arn(parts[1], parts[2], parts[3], parts[4], parts[5])
                : null;
    }

    /** A new ARN of this service. */
    public static String create(String region, String account, String resourceType) {
        return "arn:aws:" + SERVICE + ":" + region + ":" + account + ":" + resourceType + "/" + UUID.randomUUID();
    }
}
