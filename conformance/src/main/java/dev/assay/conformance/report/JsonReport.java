package dev.assay.conformance.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.conformance.suite.ClauseResult;
import dev.assay.conformance.suite.Exchange;
import dev.assay.conformance.suite.Finding;
import dev.assay.conformance.suite.Reach;
import dev.assay.conformance.verdict.Verdict;
import dev.assay.model.clause.Clause;
import dev.assay.model.clause.ClauseId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** report.json, in the form that {@code report.schema.json} describes. */
final class JsonReport {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final CompletedRun run;
    private final Map<ClauseId, ClauseId> leads = new HashMap<>();

    private JsonReport(CompletedRun run) {
        this.run = run;
        FailureGroup.of(run.finished().results(), run.policy())
                .forEach(group -> group.others()
                        .forEach(other -> leads.put(
                                other.clause().id(), group.lead().clause().id())));
    }

    /** The report as it is written. */
    static String text(CompletedRun run) {
        try {
            return JSON.writeValueAsString(tree(run)) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A tree is always JSON.", impossible);
        }
    }

    static ObjectNode tree(CompletedRun run) {
        return new JsonReport(run).describe();
    }

    private ObjectNode describe() {
        ObjectNode root = JSON.createObjectNode();
        root.put("version", 1);
        root.put("endpoint", run.started().endpoint());
        root.put("service", run.started().service());
        root.put("seed", Long.toString(run.started().seed()));
        root.put("begin", run.begin().truncatedTo(ChronoUnit.SECONDS).toString());
        root.put("outcome", run.outcome().label());
        root.put("strict", run.policy().strict());
        root.put("requests", run.finished().requests());
        root.put("throttled", run.finished().throttled());
        root.put("milliseconds", TimeUnit.NANOSECONDS.toMillis(run.finished().nanos()));
        ObjectNode counts = root.putObject("counts");
        for (Verdict verdict : Verdict.values()) {
            counts.put(verdict.name().toLowerCase(Locale.ROOT), run.counts().of(verdict));
        }
        texts(root.putArray("incomplete"), run.finished().incomplete());
        texts(root.putArray("leftBehind"), run.finished().leftBehind());
        ArrayNode outdated = root.putArray("outdatedKnown");
        run.policy()
                .known()
                .outdated(run.finished().results())
                .forEach(entry -> outdated.add(entry.clauses().toString()));
        ArrayNode reaches = root.putArray("reaches");
        run.finished().reaches().forEach(reach -> describe(reach, reaches.addObject()));
        ArrayNode clauses = root.putArray("clauses");
        run.finished().results().forEach(result -> describe(result, clauses.addObject()));
        return root;
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
        run.policy().known().of(clause.id()).ifPresent(known -> describe(known, node.putObject("known")));
        result.finding().ifPresent(finding -> describe(finding, node.putObject("failure")));
    }

    private static void describe(Reach reach, ObjectNode node) {
        node.put("operation", reach.operation());
        node.put("succeeded", reach.succeeded());
        node.put("pastValidation", reach.pastValidation());
        node.put("answer", reach.answer());
    }

    private static void describe(Known.Entry known, ObjectNode node) {
        node.put("reason", known.reason());
        known.issue().ifPresent(issue -> node.put("issue", issue));
        known.expires().ifPresent(day -> node.put("expires", day.toString()));
    }

    private void describe(Finding finding, ObjectNode node) {
        node.put("expected", finding.expected());
        node.put("actual", finding.actual());
        node.put("seed", Long.toString(finding.seed()));
        ClauseId lead = leads.get(finding.clause());
        if (lead != null) {
            node.put("sameCauseAs", lead.value());
        }
        node.put("again", Repeat.check(run.started().command(), finding));
        texts(node.putArray("curl"), Repeat.commands(run.started().endpoint(), finding));
        ArrayNode exchanges = node.putArray("exchanges");
        finding.exchanges().forEach(exchange -> describe(exchange, exchanges.addObject()));
    }

    private static void describe(Exchange exchange, ObjectNode node) {
        node.put("operation", exchange.operation());
        node.put("milliseconds", TimeUnit.NANOSECONDS.toMillis(exchange.nanos()));
        ExchangeJson.describe(exchange, node);
    }
}
