package dev.assay.reference.protocoltests;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What came of each protocol test. */
final class Outcomes {
    private final List<String> passed = new ArrayList<>();
    private final Map<String, String> failed = new LinkedHashMap<>();

    /** One test, which throws an assertion error if it fails. */
    interface Attempt {
        void run() throws IOException;
    }

    void attempt(String id, Attempt attempt) {
        try {
            attempt.run();
            passed.add(id);
        } catch (AssertionError | IOException | RuntimeException e) {
            // Every failure is listed at the end, whatever its kind, so that one does not hide the rest.
            failed.put(id, String.valueOf(e.getMessage()));
        }
    }

    int passed() {
        return passed.size();
    }

    int total() {
        return passed.size() + failed.size();
    }

    Map<String, String> failed() {
        return failed;
    }

    /** Writes figures that others quote. Nothing is ever skipped. */
    void write(Path file) throws IOException {
        ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        ObjectNode report = mapper.createObjectNode();
        report.put("passed", passed());
        report.put("total", total());
        ArrayNode skipped = report.putArray("skipped");
        assert skipped.isEmpty();
        ArrayNode failures = report.putArray("failed");
        failed.forEach((id, reason) -> failures.addObject().put("id", id).put("reason", reason));
        Files.createDirectories(file.getParent());
        Files.writeString(file, mapper.writeValueAsString(report) + "\n");
    }
}
