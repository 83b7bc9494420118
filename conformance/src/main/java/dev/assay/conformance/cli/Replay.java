package dev.assay.conformance.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.conformance.endpoint.ConfigurationException;
import dev.assay.conformance.protocol.Body;
import dev.assay.conformance.protocol.HttpRequestMessage;
import dev.assay.conformance.protocol.HttpResponseMessage;
import dev.assay.conformance.report.Recorded;
import dev.assay.conformance.suite.Intent;
import dev.assay.conformance.suite.Session;
import dev.assay.conformance.suite.TestCase;
import java.io.PrintWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import software.amazon.smithy.model.shapes.OperationShape;

/**
 * Sends recorded requests again, in order. Identifiers that the endpoint made up then are replaced by those that it makes up now: what an answer
 * showed in some place is taken for what the new answer shows in the same place.
 */
final class Replay {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int IDENTIFIER_LENGTH = 8;
    private static final int SHOWN_BODY = 400;

    /** Reports hold no secret; where one stood, another serves as well. */
    private static final String REDACTED = "\"***\"";

    private static final String STAND_IN = "\"assay-stand-in-42\"";

    /** Names that the suite made up to be nobody else's; they may be somebody's by now. */
    private static final Pattern FRESH_NAME = Pattern.compile("assay-?[0-9a-z]{7,14}(?=\")");

    private final Session session;
    private final PrintWriter out;
    private final boolean bodies;
    private final Map<String, String> renamed = new LinkedHashMap<>();

    Replay(Session session, PrintWriter out, boolean bodies) {
        this.session = session;
        this.out = out;
        this.bodies = bodies;
    }

    /** Sends the exchanges' requests, deletes what they made, and tells whether the last is answered as it was, names and times aside. */
    boolean send(List<Recorded.Exchange> exchanges) {
        try (TestCase testCase = session.newCase()) {
            boolean same = false;
            for (Recorded.Exchange exchange : exchanges) {
                same = send(testCase, exchange);
            }
            return same;
        } finally {
            session.resources()
                    .deleteAll()
                    .forEach(left -> out.println("Left behind, for it could not be deleted: " + left));
        }
    }

    private boolean send(TestCase testCase, Recorded.Exchange exchange) {
        OperationShape operation = session.contract()
                .operation(exchange.operation())
                .orElseThrow(() -> new ConfigurationException(
                        "The report is of another model: this one has no operation " + exchange.operation() + "."));
        HttpRequestMessage request = rename(exchange.request());
        out.println("> " + request.method() + " " + request.target() + shown(request.body()));
        HttpResponseMessage now = testCase.send(operation, request, Intent.OPEN).response();
        String was = exchange.response()
                .map(before -> Integer.toString(before.status()))
                .orElse("no answer");
        out.println("< " + now.status() + shown(now.body()) + "   (was " + was + ")");
        exchange.response().ifPresent(before -> learn(tree(before.body()), tree(now.body())));
        return exchange.response()
                .filter(before ->
                        before.status() == now.status() && error(before).equals(error(now)))
                .filter(before -> tree(named(before.body().text())).equals(tree(now.body())))
                .isPresent();
    }

    private static String error(HttpResponseMessage response) {
        return response.headers().firstValue("x-amzn-errortype").orElse("");
    }

    private String shown(Body body) {
        if (body.isEmpty()) {
            return "";
        }
        String text = body.text();
        boolean cut = !bodies && text.length() > SHOWN_BODY;
        return " " + (cut ? text.substring(0, SHOWN_BODY) + "..." : text);
    }

    private HttpRequestMessage rename(HttpRequestMessage request) {
        FRESH_NAME
                .matcher(request.body().text())
                .results()
                .map(MatchResult::group)
                .forEach(name -> renamed.computeIfAbsent(name, Replay::another));
        String target = request.target();
        String body = request.body().text().replace(REDACTED, STAND_IN);
        body = named(body);
        for (Map.Entry<String, String> name : renamed.entrySet()) {
            target = target.replace(encode(name.getKey()), encode(name.getValue()));
        }
        boolean text = Body.of(request.body().text()).equals(request.body());
        HttpRequestMessage unsigned =
                request.withHeader("authorization").withHeader("x-amz-date").withHeader("x-amz-content-sha256");
        return text ? unsigned.withTarget(target).withBody(Body.of(body)) : unsigned.withTarget(target);
    }

    /** A text of then in the names of now. */
    private String named(String text) {
        String result = text;
        for (Map.Entry<String, String> name : renamed.entrySet()) {
            result = result.replace(name.getKey(), name.getValue());
        }
        return result;
    }

    /** Another name of the same form. */
    private static String another(String name) {
        String suffix = Long.toString(ThreadLocalRandom.current().nextLong(78_364_164_096L, 2_821_109_907_456L), 36);
        return name.startsWith("assay-") ? "assay-" + suffix : "assay" + suffix;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    private static JsonNode tree(Body body) {
        return tree(body.text());
    }

    private static JsonNode tree(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException noJson) {
            return JSON.nullNode();
        }
    }

    private void learn(JsonNode before, JsonNode now) {
        if (before.isTextual() && now.isTextual()) {
            boolean other = !before.equals(now) && before.asText().length() >= IDENTIFIER_LENGTH;
            if (other) {
                renamed.put(before.asText(), now.asText());
            }
        } else if (before.isObject() && now.isObject()) {
            for (Iterator<String> names = before.fieldNames(); names.hasNext(); ) {
                String name = names.next();
                learn(before.path(name), now.path(name));
            }
        } else if (before.isArray() && now.isArray()) {
            for (int i = 0; i < Math.min(before.size(), now.size()); i++) {
                learn(before.get(i), now.get(i));
            }
        }
    }
}
