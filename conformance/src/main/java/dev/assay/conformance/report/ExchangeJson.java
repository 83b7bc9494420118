package dev.assay.conformance.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.conformance.protocol.Body;
import dev.assay.conformance.suite.Exchange;
import java.net.http.HttpHeaders;
import java.util.Base64;
import java.util.Locale;

/** Messages as JSON: fields of headers in small letters, a body as text where it is UTF-8. */
final class ExchangeJson {
    private ExchangeJson() {}

    /** Adds the request, and the response or else why there is none. */
    static void describe(Exchange exchange, ObjectNode node) {
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
        headers.map().forEach((name, values) -> {
            ArrayNode texts = fields.putArray(name.toLowerCase(Locale.ROOT));
            values.forEach(texts::add);
        });
        boolean text = Body.of(body.text()).equals(body);
        node.put(
                text ? "body" : "bodyBase64",
                text ? body.text() : Base64.getEncoder().encodeToString(body.bytes()));
    }
}
