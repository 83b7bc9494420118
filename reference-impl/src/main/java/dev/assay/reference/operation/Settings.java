package dev.assay.reference.operation;

import java.time.Duration;

/**
 * How the service is set up.
 *
 * @param transition how long a resource is being made, copied or deleted
 * @param snapshotQuota how many manual snapshots a region may hold
 */
public record Settings(Duration transition, int snapshotQuota) {
    /** Resources are ready when they are looked at next, and there is room for any number. */
    public static final Settings DEFAULT = new Settings(Duration.ZERO, Integer.MAX_VALUE);
}
