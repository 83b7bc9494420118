package dev.assay.reference.protocol;

import dev.assay.reference.http.HttpRequest;
import dev.assay.reference.protocol.ProtocolException.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds what a request asks for. The raw path is split first and each label decoded afterwards, so that an escaped slash is part of a
 * label; nothing is normalised.
 *
 * @param <T> what a route leads to
 */
final class Router<T> {
    private final List<Route<T>> routes;

    /**
     * The route that a request takes.
     *
     * @param goal what the route leads to
     * @param labels the labels, decoded, in the order of the URI pattern
     * @param query the query, decoded
     */
    record Match<T>(T goal, List<String> labels, QueryString query) {}

    Router(List<Route<T>> routes) {
        List<Route<T>> sorted = new ArrayList<>(routes);
        sorted.sort(Route::compareSpecificity);
        this.routes = List.copyOf(sorted);
    }

    /** @throws ProtocolException if no route fits, or the target cannot be decoded */
    Match<T> route(HttpRequest request) {
        List<String> path = segments(request.rawPath());
        QueryString query = QueryString.parse(request.rawQuery());
        Set<String> otherMethods = new LinkedHashSet<>(0);
        for (Route<T> route : routes) {
            List<String> labels = route.match(path);
            if (labels != null && route.matches(query)) {
                if (route.method().equals(request.method())) {
                    return new Match<>(route.goal(), decode(labels), query);
                }
                otherMethods.add(route.method());
            }
        }
        throw unknown(otherMethods);
    }

    private static ProtocolException unknown(Set<String> otherMethods) {
        if (otherMethods.isEmpty()) {
            return new ProtocolException(
                    Kind.UNKNOWN_OPERATION,
                    "No operation has this path. Labels are never empty, and a slash inside a label is sent as %2F.");
        }
        return new ProtocolException(
                Kind.METHOD_NOT_ALLOWED,
                "No operation has this path with this method. Methods it has: " + String.join(", ", otherMethods)
                        + ".");
    }

    private static List<String> decode(List<String> labels) {
        labels.replaceAll(PercentDecoder::decode);
        return labels;
    }

    /** The parts of a path between its slashes; {@code /} has none. */
    private static List<String> segments(String path) {
        List<String> segments = new ArrayList<>(8);
        int start = 1;
        while (start <= path.length()) {
            int end = path.indexOf('/', start);
            end = end < 0 ? path.length() : end;
            segments.add(path.substring(start, end));
            start = end + 1;
        }
        return segments.size() == 1 && segments.get(0).isEmpty() ? List.of() : segments;
    }
}
