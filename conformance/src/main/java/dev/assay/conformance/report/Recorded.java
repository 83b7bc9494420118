package dev.assay.conformance.report;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.conformance.endpoint.ConfigurationException;
import dev.assay.conformance.protocol.Body;
import dev.assay.conformance.protocol.HttpRequestMessage;
import dev.assay.conformance.protocol.HttpResponseMessage;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A report.json read again. */
public final class Recorded {

    /**
     * A request and the answer that it got.
     *
     * @param operation the operation that was called, or meant
     * @param request the request, without its signature
     * @param response the answer, empty where none came
     */
    public record Exchange(String operation, HttpRequestMessage request, Optional<HttpResponseMessage> response) {}

    /**
     * The case of a failure.
     *
     * @param expected what the contract asks for
     * @param actual what came instead
     * @param exchanges the exchanges that show the failure, in order
     */
    public record Case(String expected, String actual, List<Exchange> exchanges) {}

    private final Map<String, Case> failures = new LinkedHashMap<>();
    private final Map<String, String> verdicts = new LinkedHashMap<>();

    private Recorded(JsonNode root) {
        for (JsonNode clause : root.path("clauses")) {
            verdicts.put(clause.path("id").asText(), clause.path("verdict").asText());
            if (clause.has("failure")) {
                failures.put(clause.path("id").asText(), read(clause.path("failure")));
            }
        }
    }

    /**
     * Reads a report.
     *
     * @param path the file, or the folder that holds it under its usual name
     * @throws ConfigurationException if there is no report that can be read
     */
    public static Recorded read(Path path) {
        Path file = Files.isDirectory(path) ? path.resolve("report.json") : path;
        try {
            JsonNode root = new ObjectMapper().readTree(Files.readString(file));
            if (!root.path("clauses").isArray()) {
                throw new ConfigurationException(
                        "The file " + file + " is no report of 'assay check': it has no list of clauses.");
            }
            return new Recorded(root);
        } catch (JacksonException malformed) {
            throw new ConfigurationException(
                    "The report " + file + " is no JSON: " + malformed.getOriginalMessage() + ".");
        } catch (IOException unreadable) {
            throw new ConfigurationException(
                    "There is no report at " + file + ": 'assay check --report DIR' writes one.");
        }
    }

    /** The ids of the broken clauses. */
    public List<String> failures() {
        return List.copyOf(failures.keySet());
    }

    /** The verdicts of all clauses by their ids, in the report's order. */
    public Map<String, String> verdicts() {
        return Collections.unmodifiableMap(verdicts);
    }

    /** The failure of a clause. */
    public Optional<Case> failure(String clause) {
        return Optional.ofNullable(failures.get(clause));
    }

    private static Case read(JsonNode failure) {
        List<Exchange> exchanges = new ArrayList<>();
        for (JsonNode exchange : failure.path("exchanges")) {
            JsonNode request = exchange.path("request");
            JsonNode response = exchange.path("response");
            exchanges.add(new Exchange(
                    exchange.path("operation").asText(),
                    new HttpRequestMessage(
                            request.path("method").asText(),
                            request.path("target").asText(),
                            headers(request),
                            body(request)),
                    response.isMissingNode()
                            ? Optional.empty()
                            : Optional.of(new HttpResponseMessage(
                                    response.path("status").asInt(), headers(response), body(response)))));
        }
        return new Case(
                failure.path("expected").asText(), failure.path("actual").asText(), exchanges);
    }

    private static HttpHeaders headers(JsonNode message) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        message.path("headers").properties().forEach(field -> {
            List<String> values = new ArrayList<>();
            field.getValue().forEach(value -> values.add(value.asText()));
            fields.put(field.getKey(), values);
        });
        return HttpHeaders.of(fields, (name, value) -> true);
    }

    private static Body body(JsonNode message) {
        return message.has("bodyBase64")
                ? Body.of(Base64.getDecoder().decode(message.path("bodyBase64").asText()))
                : Body.of(message.path("body").asText());
    }
}
