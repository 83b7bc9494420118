package dev.assay.conformance.protocol;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Changes of header fields, which {@link HttpHeaders} itself does not offer. */
final class Headers {
    private Headers() {}

    static HttpHeaders with(HttpHeaders headers, String name, List<String> values) {
        Map<String, List<String>> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        fields.putAll(headers.map());
        fields.remove(name);
        if (!values.isEmpty()) {
            fields.put(name, values);
        }
        return HttpHeaders.of(fields, (field, value) -> true);
    }
}
