package dev.assay.conformance.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.assay.conformance.endpoint.ConfigurationException;
import dev.assay.conformance.suite.ClauseGlob;
import dev.assay.conformance.suite.ClauseResult;
import dev.assay.conformance.suite.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The file of known deviations: a list in YAML, each entry with a clause (or a glob), a reason, and perhaps an issue and a last day. */
public final class KnownFile {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .build();

    /** An entry as it is written. */
    private record Written(
            @JsonProperty("clause") @Nullable String clause,
            @JsonProperty("reason") @Nullable String reason,
            @JsonProperty("issue") @Nullable String issue,
            @JsonProperty("expires") @Nullable String expires) {}

    private KnownFile() {}

    /**
     * Reads a file.
     *
     * @param today the day by which entries expire
     * @throws ConfigurationException if the file is not there, is no YAML, or has an entry that says too little or too much
     */
    public static Known read(Path file, LocalDate today) {
        try {
            String text = Files.readString(file);
            if (YAML.readTree(text).isEmpty()) {
                return new Known(List.of(), today);
            }
            List<Known.Entry> entries = new ArrayList<>();
            for (Written written : YAML.readValue(text, new TypeReference<List<Written>>() {})) {
                entries.add(entry(file, written));
            }
            return new Known(entries, today);
        } catch (UnrecognizedPropertyException unknown) {
            throw wrong(
                    file,
                    "an entry has '" + unknown.getPropertyName() + "', and may have clause, reason, issue and expires");
        } catch (MismatchedInputException other) {
            throw wrong(file, "it is a list of entries such as '- {clause: \"*/length\", reason: mended in May}'");
        } catch (JacksonException malformed) {
            throw wrong(
                    file,
                    "it is no YAML: " + malformed.getOriginalMessage() + " at line "
                            + malformed.getLocation().getLineNr());
        } catch (IOException unreadable) {
            throw wrong(file, "there is no such file, or it is not yours to read");
        }
    }

    private static Known.Entry entry(Path file, @Nullable Written written) {
        if (written == null || written.clause() == null || written.clause().isBlank()) {
            throw wrong(file, "an entry names no clause");
        }
        if (written.reason() == null || written.reason().isBlank()) {
            throw wrong(file, "the entry of " + written.clause() + " gives no reason");
        }
        try {
            return new Known.Entry(
                    new ClauseGlob(written.clause()),
                    written.reason(),
                    Optional.ofNullable(written.issue()),
                    Optional.ofNullable(written.expires()).map(LocalDate::parse));
        } catch (DateTimeException noDay) {
            throw wrong(
                    file,
                    "the entry of " + written.clause() + " expires on '" + written.expires()
                            + "', which is no day such as 2027-01-31");
        }
    }

    private static ConfigurationException wrong(Path file, String what) {
        return new ConfigurationException("The known deviations " + file + " cannot be used: " + what + ".");
    }

    /**
     * Writes the deviations of a run: entries that still hold as they were, and one for each other clause that failed the run.
     *
     * @throws UncheckedIOException if the file cannot be written
     */
    static void write(Path file, CompletedRun run) {
        List<Map<String, String>> entries = new ArrayList<>();
        Known known = run.policy().known();
        List<ClauseResult> results = run.finished().results();
        known.entries().stream()
                .filter(entry -> !known.outdated(results).contains(entry)
                        && !known.expired(results).contains(entry))
                .forEach(entry -> entries.add(fields(entry)));
        run.of(Standing.FAILED).forEach(result -> entries.add(fields(result)));
        String head =
                "# Deviations that are known and accepted. They are still tested; an entry that deviates no more fails the run.\n";
        ReportFile.write(file, head + text(entries));
    }

    private static Map<String, String> fields(Known.Entry entry) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("clause", entry.clauses().toString());
        fields.put("reason", entry.reason());
        entry.issue().ifPresent(issue -> fields.put("issue", issue));
        entry.expires().ifPresent(day -> fields.put("expires", day.toString()));
        return fields;
    }

    private static Map<String, String> fields(ClauseResult result) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("clause", result.clause().id().value());
        fields.put(
                "reason",
                "Accepted for now. " + result.finding().map(Finding::actual).orElse(""));
        return fields;
    }

    private static String text(List<Map<String, String>> entries) {
        try {
            return YAML.writeValueAsString(entries);
        } catch (JacksonException impossible) {
            throw new IllegalStateException("A list of texts is always YAML.", impossible);
        }
    }
}
