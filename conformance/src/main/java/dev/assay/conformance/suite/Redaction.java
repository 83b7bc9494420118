package dev.assay.conformance.suite;

import dev.assay.conformance.protocol.Body;
import dev.assay.conformance.protocol.HttpRequestMessage;
import dev.assay.conformance.protocol.HttpResponseMessage;
import java.net.URLEncoder;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.StringNode;
import software.amazon.smithy.model.shapes.ListShape;
import software.amazon.smithy.model.shapes.MapShape;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.traits.SensitiveTrait;

/** Takes secrets out of messages before anything keeps them: signatures, and what the model calls sensitive. */
final class Redaction {

    static final String STARS = "***";

    private static final int SHORT = 4;

    private static final Set<String> SECRET_HEADERS = Set.of("authorization", "x-amz-security-token");

    private final Model model;

    Redaction(Model model) {
        this.model = model;
    }

    /** The texts in an input that are sensitive. */
    Set<String> secrets(Shape shape, Node input) {
        Set<String> secrets = new LinkedHashSet<>();
        collect(shape, input, false, secrets);
        return secrets;
    }

    private void collect(Shape shape, Node value, boolean sensitive, Set<String> secrets) {
        if (value instanceof StringNode text) {
            if (sensitive && !text.getValue().isEmpty()) {
                secrets.add(text.getValue());
            }
        } else if (value.isArrayNode()) {
            Shape inner = shape instanceof ListShape list ? target(list.getMember()) : shape;
            boolean hidden = sensitive || inner.hasTrait(SensitiveTrait.class);
            value.expectArrayNode().forEach(item -> collect(inner, item, hidden, secrets));
        } else if (value.isObjectNode()) {
            value.expectObjectNode().getStringMap().forEach((name, member) -> {
                Shape inner = shape instanceof MapShape map
                        ? target(map.getValue())
                        : shape.getMember(name).map(this::target).orElse(shape);
                collect(inner, member, sensitive || inner.hasTrait(SensitiveTrait.class), secrets);
            });
        }
    }

    private Shape target(MemberShape member) {
        return model.expectShape(member.getTarget());
    }

    HttpRequestMessage redact(HttpRequestMessage request, Set<String> secrets) {
        return new HttpRequestMessage(
                request.method(),
                redactTarget(request.target(), secrets),
                redact(request.headers(), secrets),
                redact(request.body(), secrets));
    }

    HttpResponseMessage redact(HttpResponseMessage response, Set<String> secrets) {
        return new HttpResponseMessage(
                response.status(), redact(response.headers(), secrets), redact(response.body(), secrets));
    }

    /** Whole segments of the path, and whole values of the query. */
    private static String redactTarget(String target, Set<String> secrets) {
        String redacted = target;
        for (String secret : secrets) {
            String encoded = URLEncoder.encode(secret, StandardCharsets.UTF_8)
                    .replace("+", "%20")
                    .replace("*", "%2A")
                    .replace("%7E", "~");
            redacted = redacted.replaceAll("(?<=[/=])" + Pattern.quote(encoded) + "(?=[/?&]|$)", STARS);
        }
        return redacted;
    }

    private static Body redact(Body body, Set<String> secrets) {
        if (secrets.isEmpty() || body.isEmpty()) {
            return body;
        }
        return Body.of(redact(body.text(), secrets));
    }

    /** A text without secrets, such as a sentence that repeats what an answer says. A short one may stand anywhere by chance: it goes where it is quoted. */
    static String redact(String text, Set<String> secrets) {
        String redacted = text;
        for (String secret : secrets) {
            String escaped = Node.printJson(Node.from(secret));
            redacted = redacted.replace(escaped, "\"" + STARS + "\"");
            redacted = secret.length() < SHORT
                    ? redacted.replace("'" + secret + "'", "'" + STARS + "'")
                    : redacted.replace(secret, STARS);
        }
        return redacted;
    }

    private static HttpHeaders redact(HttpHeaders headers, Set<String> secrets) {
        Map<String, List<String>> fields = new LinkedHashMap<>(headers.map());
        fields.replaceAll((name, values) -> SECRET_HEADERS.contains(name.toLowerCase(Locale.ROOT))
                ? List.of(STARS)
                : values.stream().map(value -> redactField(value, secrets)).toList());
        return HttpHeaders.of(fields, (name, value) -> true);
    }

    /** A short secret may stand in any field by chance: there it is one only where it is the whole value. */
    private static String redactField(String value, Set<String> secrets) {
        String redacted = value;
        for (String secret : secrets) {
            redacted = redacted.equals(secret) ? STARS : redacted;
            redacted = secret.length() < SHORT ? redacted : redacted.replace(secret, STARS);
        }
        return redacted;
    }
}
