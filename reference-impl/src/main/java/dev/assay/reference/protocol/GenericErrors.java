package dev.assay.reference.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.reference.http.HttpResponse;
import dev.assay.reference.http.HttpResponse.Header;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Errors that the protocol has and no model lists. */
final class GenericErrors {
    private GenericErrors() {}

    static HttpResponse encode(int status, String name, ObjectNode members) {
        return new HttpResponse(
                status,
                List.of(new Header("x-amzn-errortype", name), new Header("Content-Type", MediaTypes.JSON)),
                members.toString().getBytes(StandardCharsets.UTF_8));
    }
}
