package dev.assay.reference.store;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All regions of one account. A transaction has its region for itself; transactions in different regions do not wait for each other. */
public final class Store {
    private final Map<String, Region> regions = new ConcurrentHashMap<>();
    private final InstantSource clock;

    public Store(InstantSource clock) {
        this.clock = clock;
    }

    /** The time of day, to the millisecond that answers show. */
    public Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }

    /** Runs something in a region that nobody else changes meanwhile. */
    public <T> T transact(String regionName, Function<Region, T> work) {
        Region region = regions.computeIfAbsent(regionName, Region::new);
        synchronized (region) {
            Instant now = now();
            region.clusters().sweep(now);
            region.snapshots().sweep(now);
            return work.apply(region);
        }
    }

    /** A snapshot of any region as it is now, null if there is none. */
    public @Nullable SnapshotEntry findSnapshot(String regionName, String arn) {
        Region region = regions.get(regionName);
        return region == null ? null : region.snapshots().find(arn, now());
    }
}
