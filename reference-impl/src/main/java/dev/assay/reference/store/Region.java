package dev.assay.reference.store;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What exists in one region. */
public final class Region {
    private final String name;
    private final Shelf<ClusterEntry> clusters = new Shelf<>();
    private final Shelf<SnapshotEntry> snapshots = new Shelf<>();
    private final Map<String, TokenUse> tokenUses = new HashMap<>();

    /**
     * What an idempotency token was used for.
     *
     * @param fingerprint tells one set of parameters from another
     * @param arn the resource that was made
     */
    public record TokenUse(String fingerprint, String arn) {}

    Region(String name) {
        this.name = name;
    }

    /** The region's name, such as {@code eu-central-1}. */
    public String name() {
        return name;
    }

    public Shelf<ClusterEntry> clusters() {
        return clusters;
    }

    public Shelf<SnapshotEntry> snapshots() {
        return snapshots;
    }

    /** What a token was used for, null if it was not. */
    public @Nullable TokenUse tokenUse(String token) {
        return tokenUses.get(token);
    }

    /** Remembers what a token was used for. */
    public void useToken(String token, TokenUse use) {
        tokenUses.put(token, use);
    }
}
