package dev.assay.reference.store;

import java.util.Map;

/**
 * A resource as it is kept. Entries never change: a change puts another entry in the place.
 *
 * @param <E> the kind of entry
 */
public interface Entry<E extends Entry<E>> {
    /** The ARN, which identifies the resource. */
    String arn();

    /** The name as it was given. */
    String name();

    /** The tags. */
    Map<String, String> tags();

    /** What goes on with it. */
    Phase phase();

    /** The same resource with other tags. */
    E withTags(Map<String, String> tags);

    /** The same resource in another phase. */
    E withPhase(Phase phase);
}
