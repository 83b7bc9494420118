package dev.assay.conformance.protocol.restjson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.conformance.protocol.HttpRequestMessage;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.protocoltests.traits.HttpRequestTestCase;

/** Compares an encoded request with what a protocol test expects. */
final class RequestComparison {
    /** The transport adds it to requests with a body; the message is judged by whether there is one. */
    private static final String CONTENT_LENGTH = "content-length";

    private final HttpRequestTestCase expected;
    private final HttpRequestMessage actual;

    RequestComparison(HttpRequestTestCase expected, HttpRequestMessage actual) {
        this.expected = expected;
        this.actual = actual;
    }

    void compare() {
        assertThat(actual.method()).isEqualTo(expected.getMethod());
        String[] target = actual.target().split("\\?", 2);
        String basePath = expected.getHost()
                .filter(host -> host.contains("/"))
                .map(host -> host.substring(host.indexOf('/')))
                .orElse("");
        assertThat(basePath + target[0]).isEqualTo(expected.getUri());
        query(target.length == 2 ? List.of(target[1].split("&", -1)) : List.of());
        headers();
        expected.getBody().ifPresent(this::body);
    }

    private void query(List<String> parameters) {
        assertThat(parameters).containsExactlyInAnyOrderElementsOf(expected.getQueryParams());
        List<String> names = parameters.stream()
                .map(parameter -> URLDecoder.decode(parameter.split("=", 2)[0], StandardCharsets.UTF_8))
                .toList();
        assertThat(names).noneMatch(expected.getForbidQueryParams()::contains);
        assertThat(names).containsAll(expected.getRequireQueryParams());
    }

    private void headers() {
        expected.getHeaders()
                .forEach((name, value) ->
                        assertThat(actual.headers().allValues(name)).as(name).containsExactly(value));
        for (String name : expected.getForbidHeaders()) {
            assertThat(isPresent(name)).as("forbidden " + name).isFalse();
        }
        for (String name : expected.getRequireHeaders()) {
            assertThat(isPresent(name)).as("required " + name).isTrue();
        }
    }

    private boolean isPresent(String name) {
        return name.toLowerCase(Locale.ROOT).equals(CONTENT_LENGTH)
                ? !actual.body().isEmpty()
                : !actual.headers().allValues(name).isEmpty();
    }

    private void body(String body) {
        boolean json =
                expected.getBodyMediaType().filter("application/json"::equals).isPresent();
        if (json && !body.isEmpty()) {
            assertThat(NodeComparison.same(Node.parse(actual.body().text()), Node.parse(body)))
                    .as(() -> actual.body().text() + " instead of " + body)
                    .isTrue();
        } else {
            assertThat(Arrays.toString(actual.body().bytes()))
                    .as(() -> actual.body().text() + " instead of " + body)
                    .isEqualTo(Arrays.toString(body.getBytes(StandardCharsets.UTF_8)));
        }
    }
}
