package dev.assay.reference.operation;

import dev.assay.reference.store.Entry;
import dev.assay.reference.store.Shelf;
import dev.assay.reference.types.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param elements the elements shown
 * @param last the position of the last one if more follow, else null
 */
record Page<T>(List<T> elements, @Nullable Long last) {

    /** Collects up to so many elements behind a position, and looks whether any more follow. */
    static <E extends Entry<E>, T> Page<T> of(
            Shelf<E> shelf, long after, int size, Instant now, Predicate<E> filter, BiFunction<E, Status, T> show) {
        List<T> elements = new ArrayList<>();
        long last = after;
        for (Map.Entry<Long, E> place : shelf.after(after)) {
            E entry = place.getValue();
            Status status = entry.phase().at(now);
            if (status != null && filter.test(entry)) {
                if (elements.size() == size) {
                    return new Page<>(elements, last);
                }
                elements.add(show.apply(entry, status));
                last = place.getKey();
            }
        }
        return new Page<>(elements, null);
    }
}
