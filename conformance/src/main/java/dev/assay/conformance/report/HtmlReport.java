package dev.assay.conformance.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/**
 * report.html: one page that needs nothing else. The run stands in it as data, which a script of its own shows as text alone; a policy in the page
 * allows that script and that style by their hashes and nothing besides, so what an endpoint answers can do no harm.
 */
final class HtmlReport {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Beyond this many characters a body or a command is cut; report.json has it whole. */
    private static final int SHOWN_TEXT = 8_000;

    private HtmlReport() {}

    static String text(CompletedRun run) {
        ObjectNode report = JsonReport.tree(run);
        report.path("clauses").forEach(clause -> bound(clause.path("failure")));
        addStandings(run, report);
        String style = resource("report.css");
        String script = resource("report.js");
        return resource("report.html")
                .replace("@policy@", "style-src '" + hash(style) + "'; script-src '" + hash(script) + "'")
                .replace("@style@", style)
                .replace("@script@", script)
                .replace("@data@", embedded(report));
    }

    private static void addStandings(CompletedRun run, ObjectNode report) {
        report.put("outcomeWords", run.outcome().words());
        JsonNode clauses = report.path("clauses");
        for (int i = 0; i < clauses.size(); i++) {
            ((ObjectNode) clauses.get(i))
                    .put(
                            "standing",
                            run.standing(run.finished().results().get(i)).word());
        }
    }

    private static void bound(JsonNode failure) {
        if (failure instanceof ObjectNode node) {
            cut(node, "expected");
            cut(node, "actual");
            ArrayNode commands = node.withArray("curl");
            for (int i = 0; i < commands.size(); i++) {
                String command = commands.get(i).asText();
                if (command.length() > SHOWN_TEXT) {
                    commands.set(
                            i, "# This command has " + command.length() + " characters: report.json has it whole.");
                }
            }
            for (JsonNode exchange : failure.path("exchanges")) {
                cut(exchange.path("request"), "body");
                cut(exchange.path("request"), "bodyBase64");
                cut(exchange.path("request"), "target");
                cut(exchange.path("response"), "body");
                cut(exchange.path("response"), "bodyBase64");
            }
        }
    }

    private static void cut(JsonNode node, String member) {
        if (node.has(member)) {
            ((ObjectNode) node).put(member, Reasons.bounded(node.path(member).asText(), SHOWN_TEXT));
        }
    }

    /** JSON within which nothing can end the element that it stands in, or begin a comment. */
    private static String embedded(ObjectNode report) {
        try {
            return JSON.writeValueAsString(report)
                    .replace("<", "\\u003c")
                    .replace(">", "\\u003e")
                    .replace("&", "\\u0026")
                    .replace("\u2028", "\\u2028")
                    .replace("\u2029", "\\u2029");
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A tree is always JSON.", impossible);
        }
    }

    static String resource(String name) {
        try (InputStream stream = Objects.requireNonNull(HtmlReport.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException broken) {
            throw new UncheckedIOException("The resource " + name + " cannot be read.", broken);
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }
}
