package dev.assay.conformance.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.conformance.protocol.Curl;
import dev.assay.conformance.protocol.HttpRequestMessage;
import dev.assay.conformance.suite.Command;
import dev.assay.conformance.suite.Exchange;
import dev.assay.conformance.suite.Finding;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a reader types to see a finding again. The endpoint makes other identifiers each time, so what an answer shows and a later
 * request names goes through a shell variable.
 */
final class Repeat {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int IDENTIFIER_LENGTH = 8;

    /** Findings hold no secret; where one stood, another of a common form serves as well. */
    private static final String REDACTED = "\"***\"";

    private static final String STAND_IN = "\"assay-stand-in-42\"";

    private final String endpoint;
    private final Finding finding;

    /** Shell variables by the identifiers that they stand for. */
    private final Map<String, String> variables = new LinkedHashMap<>();

    private Repeat(String endpoint, Finding finding) {
        this.endpoint = endpoint;
        this.finding = finding;
    }

    /** The curl command of each request, in order. */
    static List<String> commands(String endpoint, Finding finding) {
        return new Repeat(endpoint, finding).commands();
    }

    /** The command that makes the same cases of the clause again. */
    static String check(Command command, Finding finding) {
        return command + " --clause '" + finding.clause() + "' --seed " + finding.seed();
    }

    private List<String> commands() {
        List<String> commands = new ArrayList<>();
        for (int i = 0; i < finding.exchanges().size(); i++) {
            Exchange exchange = finding.exchanges().get(i);
            String command = named(Curl.command(endpoint, exchange.request())).replace(REDACTED, STAND_IN);
            Map<String, String> shown = identifiers(exchange, i);
            commands.add(shown.isEmpty() ? command : capture(command, shown));
        }
        return commands;
    }

    /** A command with the identifiers of earlier answers replaced by their variables, outside of the single quotes around them. */
    private String named(String command) {
        String result = command;
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            String encoded = "$(printf %s \"$" + variable.getValue() + "\" | sed 's/:/%3A/g; s,/,%2F,g')";
            result = result.replace(encode(variable.getKey()), "'\"" + encoded + "\"'")
                    .replace(variable.getKey(), "'\"$" + variable.getValue() + "\"'");
        }
        return result;
    }

    /** The identifiers of an answer that a later request names, by the member that shows them. */
    private Map<String, String> identifiers(Exchange exchange, int index) {
        Map<String, String> shown = new LinkedHashMap<>();
        exchange.response()
                .ifPresent(response -> collect("", tree(response.body().text()), shown));
        shown.values()
                .removeIf(value ->
                        variables.containsKey(value) || !isNamedAfter(index, value) || isNamedUpTo(index, value));
        return shown;
    }

    private boolean isNamedAfter(int index, String value) {
        return finding.exchanges().stream().skip(index + 1L).anyMatch(exchange -> names(exchange.request(), value));
    }

    /** What a request names before any answer shows it is the caller's own. */
    private boolean isNamedUpTo(int index, String value) {
        return finding.exchanges().stream().limit(index + 1L).anyMatch(exchange -> names(exchange.request(), value));
    }

    private static boolean names(HttpRequestMessage request, String value) {
        return request.target().contains(encode(value)) || request.body().text().contains(value);
    }

    private String capture(String command, Map<String, String> shown) {
        Map.Entry<String, String> first = shown.entrySet().iterator().next();
        String variable = "ID" + (variables.size() + 1);
        variables.put(first.getValue(), variable);
        return variable + "=$(" + command + " | sed -n 's/.*\"" + first.getKey() + "\" *: *\"\\([^\"]*\\)\".*/\\1/p')";
    }

    private static void collect(String name, JsonNode node, Map<String, String> shown) {
        if (node.isTextual() && node.asText().length() >= IDENTIFIER_LENGTH) {
            shown.putIfAbsent(name, node.asText());
        } else if (node.isObject()) {
            node.properties().forEach(member -> collect(member.getKey(), member.getValue(), shown));
        }
    }

    private static JsonNode tree(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException noJson) {
            return JSON.nullNode();
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
