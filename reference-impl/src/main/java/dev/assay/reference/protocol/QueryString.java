package dev.assay.reference.protocol;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A decoded query: names with their values in the order in which they were sent. A name without {@code =} has an empty value. */
final class QueryString {
    private static final QueryString NONE = new QueryString(Map.of());

    private final Map<String, List<String>> values;

    private QueryString(Map<String, List<String>> values) {
        this.values = values;
    }

    /** @throws ProtocolException if an escape cannot be decoded */
    static QueryString parse(String raw) {
        if (raw.isEmpty()) {
            return NONE;
        }
        Map<String, List<String>> values = new LinkedHashMap<>();
        int start = 0;
        while (start <= raw.length()) {
            int end = raw.indexOf('&', start);
            end = end < 0 ? raw.length() : end;
            if (end > start) {
                add(values, raw.substring(start, end));
            }
            start = end + 1;
        }
        return new QueryString(values);
    }

    private static void add(Map<String, List<String>> values, String parameter) {
        int equals = parameter.indexOf('=');
        String name = PercentDecoder.decode(equals < 0 ? parameter : parameter.substring(0, equals));
        String value = equals < 0 ? "" : PercentDecoder.decode(parameter.substring(equals + 1));
        values.computeIfAbsent(name, absent -> new ArrayList<>(1)).add(value);
    }

    /** All values of a name, none if it was not sent. */
    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    Map<String, List<String>> asMap() {
        return values;
    }
}
