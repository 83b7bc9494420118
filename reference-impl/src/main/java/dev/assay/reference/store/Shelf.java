package dev.assay.reference.store;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/**
 * All resources of one kind in one region. Each has a position that it keeps, so that a page goes on where the last one ended whatever
 * comes and goes in between.
 *
 * <p>Changes are made under the region's lock; {@link #find} needs none.
 *
 * @param <E> the kind of entry
 */
public final class Shelf<E extends Entry<E>> {
    private final Map<String, Long> positionByArn = new ConcurrentHashMap<>();
    private final ConcurrentNavigableMap<Long, E> byPosition = new ConcurrentSkipListMap<>();
    private final Map<String, List<String>> arnsByName = new HashMap<>();
    private final Queue<E> leaving = new ArrayDeque<>();
    private long lastPosition;

    Shelf() {}

    /** The resource with an ARN, null if there is none at that moment. */
    public @Nullable E find(String arn, Instant now) {
        Long position = positionByArn.get(arn);
        E entry = position == null ? null : byPosition.get(position);
        return entry == null || entry.phase().at(now) == null ? null : entry;
    }

    /** All resources whose names are the same but for case. */
    public List<E> named(String name, Instant now) {
        List<E> found = new ArrayList<>(1);
        for (String arn : arnsByName.getOrDefault(key(name), List.of())) {
            E entry = find(arn, now);
            if (entry != null) {
                found.add(entry);
            }
        }
        return found;
    }

    /** The resources behind a position, by their positions. */
    public Iterable<Map.Entry<Long, E>> after(long position) {
        return byPosition.tailMap(position, false).entrySet();
    }

    /** How many there are, leaving ones included. */
    public int size() {
        return byPosition.size();
    }

    /** Puts in a new resource, behind all others; one of the same ARN gives way. */
    public void add(E entry) {
        Long taken = positionByArn.get(entry.arn());
        if (taken != null) {
            remove(entry.arn());
        }
        lastPosition++;
        byPosition.put(lastPosition, entry);
        positionByArn.put(entry.arn(), lastPosition);
        arnsByName
                .computeIfAbsent(key(entry.name()), absent -> new ArrayList<>(1))
                .add(entry.arn());
    }

    /** Puts another state of a resource in its place. */
    public void replace(E entry) {
        Long position = positionByArn.get(entry.arn());
        if (position != null) {
            byPosition.put(position, entry);
        }
    }

    /** Lets a resource go when its phase ends. */
    public void leave(E entry) {
        replace(entry);
        leaving.add(entry);
    }

    /** Takes out what has gone by now. All leave after the same time, so that the first to go is the first in the queue. */
    void sweep(Instant now) {
        for (E first = leaving.peek(); first != null && first.phase().at(now) == null; first = leaving.peek()) {
            leaving.remove();
            remove(first.arn());
        }
    }

    private void remove(String arn) {
        Long position = positionByArn.remove(arn);
        E entry = position == null ? null : byPosition.remove(position);
        if (entry != null) {
            arnsByName.computeIfPresent(key(entry.name()), (name, arns) -> {
                arns.remove(arn);
                return arns.isEmpty() ? null : arns;
            });
        }
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
