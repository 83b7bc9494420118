package dev.assay.conformance.protocol.restjson;

import dev.assay.conformance.protocol.Decoded.Problem;
import java.util.ArrayList;
import java.util.List;

/** Collects problems while a response is read. */
final class Findings {
    private final List<Problem> problems = new ArrayList<>();

    /** Notes a problem; an empty path stands for the whole. */
    void add(String path, String message) {
        problems.add(new Problem(path.isEmpty() ? "/" : path, message));
    }

    List<Problem> all() {
        return List.copyOf(problems);
    }

    /** The JSON pointer of a part. */
    static String path(String whole, String part) {
        return whole + "/" + part.replace("~", "~0").replace("/", "~1");
    }
}
