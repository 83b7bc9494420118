package dev.assay.reference.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.smithy.model.pattern.SmithyPattern.Segment;
import software.amazon.smithy.model.traits.HttpTrait;

/**
 * The URI pattern of one operation.
 *
 * @param <T> what the route leads to
 */
final class Route<T> {
    private final T goal;
    private final String method;
    private final List<Segment> segments;
    private final Map<String, String> queryLiterals;
    private final int greedyAt;

    Route(T goal, HttpTrait http) {
        this.goal = goal;
        this.method = http.getMethod();
        this.segments = http.getUri().getSegments();
        this.queryLiterals = http.getUri().getQueryLiterals();
        this.greedyAt = http.getUri().getGreedyLabel().map(segments::indexOf).orElse(-1);
    }

    T goal() {
        return goal;
    }

    String method() {
        return method;
    }

    /**
     * The labels of a path, raw and in the order of the pattern, if the path fits.
     *
     * @param path the segments of the path, raw; a greedy label may take in several
     * @return null if the path does not fit
     */
    @Nullable
    List<String> match(List<String> path) {
        int extra = path.size() - segments.size();
        if (greedyAt < 0 ? extra != 0 : extra < 0) {
            return null;
        }
        List<String> labels = new ArrayList<>(2);
        int position = 0;
        for (int i = 0; i < segments.size(); i++) {
            int width = i == greedyAt ? extra + 1 : 1;
            if (!take(segments.get(i), path.subList(position, position + width), labels)) {
                return null;
            }
            position += width;
        }
        return labels;
    }

    /** A label must not be empty. A literal is the same when its characters come escaped. */
    private static boolean take(Segment segment, List<String> parts, List<String> labels) {
        String part = parts.size() == 1 ? parts.get(0) : String.join("/", parts);
        if (segment.isLabel()) {
            labels.add(part);
            return !part.isEmpty();
        }
        return part.equals(segment.getContent())
                || (part.indexOf('%') >= 0 && PercentDecoder.decode(part).equals(segment.getContent()));
    }

    boolean matches(QueryString query) {
        return queryLiterals.isEmpty()
                || queryLiterals.entrySet().stream()
                        .allMatch(literal -> query.all(literal.getKey()).contains(literal.getValue()));
    }

    /** Orders the more specific route first: literals before labels before greedy labels, then more segments, then more query literals. */
    int compareSpecificity(Route<T> other) {
        int common = Math.min(segments.size(), other.segments.size());
        for (int i = 0; i < common; i++) {
            int bySegment = Integer.compare(vagueness(segments.get(i)), vagueness(other.segments.get(i)));
            if (bySegment != 0) {
                return bySegment;
            }
        }
        int byLength = Integer.compare(other.segments.size(), segments.size());
        return byLength != 0 ? byLength : Integer.compare(other.queryLiterals.size(), queryLiterals.size());
    }

    private static int vagueness(Segment segment) {
        if (segment.isGreedyLabel()) {
            return 2;
        }
        return segment.isLabel() ? 1 : 0;
    }
}
