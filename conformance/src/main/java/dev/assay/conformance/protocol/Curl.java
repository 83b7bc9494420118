package dev.assay.conformance.protocol;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Renders requests as commands for curl that can be pasted into a POSIX shell. */
public final class Curl {

    private static final Set<String> SECRET =
            Set.of("authorization", "proxy-authorization", "x-amz-security-token", "cookie");
    private static final Set<String> HAS_BODY = Set.of("POST", "PUT", "PATCH");
    private static final String REDACTED = "REDACTED";

    private Curl() {}

    /**
     * A command that sends the request. It runs as it stands, except that the values of header fields that hold credentials are replaced by
     * {@value #REDACTED}; a request that is described as signed by Signature Version 4 is signed by curl, with credentials of the environment.
     *
     * @param baseUrl the endpoint, {@code http://localhost:8080} or {@code https://host/base} for example; a slash at its end does not matter
     */
    public static String command(String baseUrl, HttpRequestMessage request) {
        Optional<String> text = text(request.body());
        List<String> words = new ArrayList<>();
        if (text.isEmpty()) {
            words.add("printf %s "
                    + quoted(Base64.getEncoder().encodeToString(request.body().bytes())) + " | base64 -d |");
        }
        // With --request HEAD curl would wait for a body that never comes.
        String method = request.method().equals("HEAD") ? "--head" : "--request " + quoted(request.method());
        words.add("curl --globoff --path-as-is " + method);
        Optional<CurlSignature> signature = CurlSignature.of(request);
        signature.ifPresent(step -> words.add(step.words()));
        HttpRequestMessage plain = signature.isPresent() ? CurlSignature.unsigned(request) : request;
        plain.headers()
                .map()
                .forEach((name, values) ->
                        values.forEach(value -> words.add("--header " + quoted(field(name, value)))));
        suppressed(request).forEach(name -> words.add("--header " + quoted(name + ":")));
        if (text.isEmpty()) {
            words.add("--data-binary @-");
        } else if (!request.body().isEmpty() || HAS_BODY.contains(request.method())) {
            words.add("--data-raw " + quoted(text.get()));
        }
        words.add(
                signature.isPresent()
                        ? CurlSignature.url(base(baseUrl), request.target())
                        : quoted(base(baseUrl) + request.target()));
        return String.join(" ", words);
    }

    /** Quoted for a POSIX shell, where nothing within single quotes has a meaning but their end. */
    static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }

    private static String base(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    /** curl takes a field without a value for one to leave out, unless a semicolon stands for the colon. */
    private static String field(String name, String value) {
        if (SECRET.contains(name.toLowerCase(Locale.ROOT))) {
            return name + ": " + REDACTED;
        }
        return value.isEmpty() ? name + ";" : name + ": " + value;
    }

    /** What curl would add of itself and the request does not have. */
    private static List<String> suppressed(HttpRequestMessage request) {
        return request.headers().firstValue("content-type").isPresent() ? List.of() : List.of("Content-Type");
    }

    /** The body as text, if it is text that a shell's word can hold. */
    private static Optional<String> text(Body body) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body.bytes()))
                    .toString();
            return text.indexOf('\0') >= 0 ? Optional.empty() : Optional.of(text);
        } catch (CharacterCodingException binary) {
            return Optional.empty();
        }
    }
}
