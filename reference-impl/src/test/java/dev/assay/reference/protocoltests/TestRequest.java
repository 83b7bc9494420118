package dev.assay.reference.protocoltests;

import dev.assay.reference.RawHttp;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.ObjectNode;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.traits.HttpTrait;
import software.amazon.smithy.protocoltests.traits.HttpRequestTestCase;
import software.amazon.smithy.protocoltests.traits.HttpRequestTestsTrait;

/** The request of a test, completed where the test leaves to the sender what a client would add. */
// An array, since it is sent as it is and never compared.
@SuppressWarnings("ArrayRecordComponent")
record TestRequest(String method, String target, Map<String, String> headers, byte[] body) {

    static TestRequest of(HttpRequestTestCase test) throws IOException {
        String query = String.join("&", test.getQueryParams());
        String target = test.getUri() + (query.isEmpty() ? "" : "?" + query);
        Map<String, String> headers = new LinkedHashMap<>(test.getHeaders());
        byte[] body = body(test);
        boolean typed = headers.keySet().stream().anyMatch("content-type"::equalsIgnoreCase);
        boolean json = isCompressed(test)
                || test.getBodyMediaType().filter("application/json"::equals).isPresent();
        if (body.length > 0 && json && !typed) {
            headers.put("Content-Type", "application/json");
        }
        return new TestRequest(test.getMethod(), target, headers, body);
    }

    /** Some valid request to an operation, sent only for its answer. */
    static TestRequest to(OperationShape operation) throws IOException {
        var test = operation.getTrait(HttpRequestTestsTrait.class).stream()
                .flatMap(trait -> trait.getTestCases().stream())
                .findFirst();
        if (test.isPresent()) {
            return of(test.get());
        }
        HttpTrait http = operation.expectTrait(HttpTrait.class);
        return new TestRequest(http.getMethod(), http.getUri().toString(), Map.of(), new byte[0]);
    }

    RawHttp.Answer send(URI server) throws IOException {
        return RawHttp.send(server, method, target, headers, body);
    }

    /** Tests of compression state no body, since algorithms are free in how they compress. */
    private static byte[] body(HttpRequestTestCase test) throws IOException {
        return isCompressed(test)
                ? gzip(test.getParams())
                : test.getBody().orElse("").getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isCompressed(HttpRequestTestCase test) {
        return test.getBody().isEmpty()
                && test.getHeaders().getOrDefault("Content-Encoding", "").endsWith("gzip");
    }

    private static byte[] gzip(ObjectNode params) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(Node.printJson(params.withoutMember("encoding")).getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
