package dev.assay.reference.store;

import dev.assay.reference.types.Status;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What goes on with a resource, now and later: a resource moves on by itself when the time has come.
 *
 * @param status the status until the change
 * @param changesAt when the status changes; null if it stays
 * @param next the status afterwards; null if the resource is gone then
 */
public record Phase(
        Status status,
        @Nullable Instant changesAt,
        @Nullable Status next) {

    /** A status that stays. */
    public static Phase lasting(Status status) {
        return new Phase(status, null, null);
    }

    /** A status that gives way to ACTIVE. */
    public static Phase untilActive(Status status, Instant changesAt) {
        return new Phase(status, changesAt, Status.ACTIVE);
    }

    /** DELETING, and then gone. */
    public static Phase untilGone(Instant changesAt) {
        return new Phase(Status.DELETING, changesAt, null);
    }

    /** The status at a moment, null if the resource is gone. */
    public @Nullable Status at(Instant now) {
        return changesAt == null || now.isBefore(changesAt) ? status : next;
    }
}
