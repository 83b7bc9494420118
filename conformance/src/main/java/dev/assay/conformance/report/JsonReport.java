package dev.assay.conformance.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.conformance.protocol.Body;
import dev.assay.conformance.suite.ClauseResult;
import dev.assay.conformance.suite.Exchange;
import dev.assay.conformance.suite.Finding;
import dev.assay.conformance.suite.RunEvent;
import dev.assay.conformance.verdict.Verdict;
import dev.assay.model.clause.Clause;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Writes report.json, in the form that {@code report.schema.json} describes. */
public final class JsonReport implements Consumer<RunEvent> {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Path folder;
    private final boolean strict;
    private final ObjectNode root = JSON.createObjectNode();

    /** A report into a folder, which is made where it is not there. */
    public JsonReport(Path folder, boolean strict) {
        this.folder = folder;
        this.strict = strict;
    }

    @Override
    public void accept(RunEvent event) {
        if (event instanceof RunEvent.Started started) {
            root.put("version", 1);
            root.put("endpoint", started.endpoint());
            root.put("service", started.service());
            root.put("seed", Long.toString(started.seed()));
        } else if (event instanceof RunEvent.Finished finished) {
            describe(finished);
            write();
        }
    }

    private void describe(RunEvent.Finished run) {
        root.put(
                "outcome",
                Outcome.of(run, strict).name().toLowerCase(Locale.ROOT).replace('_', '-'));
        root.put("strict", strict);
        root.put("requests", run.requests());
        root.put("throttled", run.throttled());
        root.put("milliseconds", TimeUnit.NANOSECONDS.toMillis(run.nanos()));
        ObjectNode counts = root.putObject("counts");
        Counts of = Counts.of(run.results());
        for (Verdict verdict : Verdict.values()) {
            counts.put(verdict.name().toLowerCase(Locale.ROOT), of.of(verdict));
        }
        texts(root.putArray("incomplete"), run.incomplete());
        texts(root.putArray("leftBehind"), run.leftBehind());
        ArrayNode clauses = root.putArray("clauses");
        run.results().forEach(result -> describe(result, clauses.addObject()));
    }

    private static void texts(ArrayNode array, List<String> texts) {
        texts.forEach(array::add);
    }

    private void describe(ClauseResult result, ObjectNode node) {
        Clause clause = result.clause();
        node.put("id", clause.id().value());
        node.put("operation", clause.id().operation());
        node.put("level", clause.level().name());
        node.put("origin", clause.origin().name().toLowerCase(Locale.ROOT));
        node.put("kind", clause.kind().label());
        node.put("sentence", clause.sentence());
        node.put("verdict", result.verdict().name().toLowerCase(Locale.ROOT));
        node.put("cases", result.cases());
        result.reason().ifPresent(reason -> node.put("reason", reason));
        result.finding().ifPresent(finding -> describe(finding, node.putObject("failure")));
    }

    private void describe(Finding finding, ObjectNode node) {
        node.put("expected", finding.expected());
        node.put("actual", finding.actual());
        node.put("seed", Long.toString(finding.seed()));
        texts(node.putArray("curl"), Repeat.commands(root.path("endpoint").asText(), finding));
        ArrayNode exchanges = node.putArray("exchanges");
        finding.exchanges().forEach(exchange -> describe(exchange, exchanges.addObject()));
    }

    private static void describe(Exchange exchange, ObjectNode node) {
        node.put("operation", exchange.operation());
        node.put("milliseconds", TimeUnit.NANOSECONDS.toMillis(exchange.nanos()));
        ObjectNode request = node.putObject("request");
        request.put("method", exchange.request().method());
        request.put("target", exchange.request().target());
        message(request, exchange.request().headers(), exchange.request().body());
        exchange.response().ifPresent(response -> {
            ObjectNode answer = node.putObject("response");
            answer.put("status", response.status());
            message(answer, response.headers(), response.body());
        });
        exchange.failure().ifPresent(failure -> node.put("failure", failure));
    }

    private static void message(ObjectNode node, HttpHeaders headers, Body body) {
        ObjectNode fields = node.putObject("headers");
        headers.map().forEach((name, values) -> texts(fields.putArray(name.toLowerCase(Locale.ROOT)), values));
        boolean text = Body.of(body.text()).equals(body);
        node.put(
                text ? "body" : "bodyBase64",
                text ? body.text() : Base64.getEncoder().encodeToString(body.bytes()));
    }

    private void write() {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("report.json"), JSON.writeValueAsString(root) + "\n");
        } catch (IOException failed) {
            throw new UncheckedIOException("The report cannot be written to " + folder + ".", failed);
        }
    }
}
