package dev.assay.reference.protocoltests;

import dev.assay.reference.RawHttp;
import java.io.IOException;
import java.util.Map;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.traits.HttpTrait;
import software.amazon.smithy.protocoltests.traits.HttpRequestTestsTrait;

/** Some valid request to an operation, sent only for its answer. */
record ProbeRequest(String method, String target, Map<String, String> headers, String body) {

    static ProbeRequest of(OperationShape operation) {
        return operation.getTrait(HttpRequestTestsTrait.class).stream()
                .flatMap(trait -> trait.getTestCases().stream())
                .findFirst()
                .map(test -> {
                    String query = String.join("&", test.getQueryParams());
                    return new ProbeRequest(
                            test.getMethod(),
                            test.getUri() + (query.isEmpty() ? "" : "?" + query),
                            test.getHeaders(),
                            test.getBody().orElse(""));
                })
                .orElseGet(() -> bare(operation));
    }

    private static ProbeRequest bare(OperationShape operation) {
        var http = operation.expectTrait(HttpTrait.class);
        return new ProbeRequest(http.getMethod(), http.getUri().toString(), Map.of(), "");
    }

    RawHttp.Answer send(TestedService tested) throws IOException {
        return RawHttp.send(tested.url(), method, target, headers, body);
    }
}
