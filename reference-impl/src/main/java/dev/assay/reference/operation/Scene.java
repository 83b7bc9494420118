package dev.assay.reference.operation;

import dev.assay.reference.store.Region;
import java.time.Instant;

/**
 * Where and when a call takes place.
 *
 * @param region the region that is called, held by this call alone
 * @param account the caller's account
 * @param now the time of the call
 * @param settings how the service is set up
 */
public record Scene(Region region, String account, Instant now, Settings settings) {}
