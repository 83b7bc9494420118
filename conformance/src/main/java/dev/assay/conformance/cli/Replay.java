package dev.assay.conformance.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.conformance.protocol.Body;
import dev.assay.conformance.protocol.HttpRequestMessage;
import dev.assay.conformance.protocol.HttpResponseMessage;
import dev.assay.conformance.report.Recorded;
import dev.assay.conformance.target.Transport;
import java.io.PrintWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

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

    private final Transport transport;
    private final UnaryOperator<HttpRequestMessage> signer;
    private final PrintWriter out;
    private final boolean bodies;
    private final Map<String, String> renamed = new LinkedHashMap<>();

    Replay(Transport transport, UnaryOperator<HttpRequestMessage> signer, PrintWriter out, boolean bodies) {
        this.transport = transport;
        this.signer = signer;
        this.out = out;
        this.bodies = bodies;
    }

    /** Sends the exchanges' requests, and tells whether the last is answered with the same status and error as it was. */
    boolean send(List<Recorded.Exchange> exchanges) {
        boolean same = false;
        for (Recorded.Exchange exchange : exchanges) {
            HttpRequestMessage request = rename(exchange.request());
            out.println("> " + request.method() + " " + request.target() + shown(request.body()));
            HttpResponseMessage now = transport.send(signer.apply(request));
            out.println("< " + now.status() + shown(now.body()) + "   (was "
                    + exchange.response().map(r -> "" + r.status()).orElse("no answer") + ")");
            exchange.response().ifPresent(before -> learn(tree(before.body()), tree(now.body())));
            same = exchange.response()
                    .filter(before ->
                            before.status() == now.status() && error(before).equals(error(now)))
                    .isPresent();
        }
        return same;
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
        String target = request.target();
        String body = request.body().text().replace(REDACTED, STAND_IN);
        for (Map.Entry<String, String> name : renamed.entrySet()) {
            target = target.replace(encode(name.getKey()), encode(name.getValue()));
            body = body.replace(name.getKey(), name.getValue());
        }
        boolean text = Body.of(request.body().text()).equals(request.body());
        HttpRequestMessage unsigned =
                request.withHeader("authorization").withHeader("x-amz-date").withHeader("x-amz-content-sha256");
        return text ? unsigned.withTarget(target).withBody(Body.of(body)) : unsigned.withTarget(target);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    private static JsonNode tree(Body body) {
        try {
            return JSON.readTree(body.text());
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
