package dev.assay.reference.protocoltests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.protocoltests.traits.HttpRequestTestCase;

/** What a handler must see. */
final class Expectations {
    private Expectations() {}

    /** An empty list is not sent at all in a query, so that no server can tell it from an absent one. */
    static ObjectNode of(HttpRequestTestCase test, OperationShape operation, TestedService tested) {
        ObjectNode expected = tested.tree(test.getParams(), operation.getInputShape());
        if (test.getQueryParams().isEmpty()
                && test.getBody().filter(String::isEmpty).isPresent()) {
            expected.properties().removeIf(member -> isEmptyList(member.getValue()));
        }
        return expected;
    }

    private static boolean isEmptyList(JsonNode value) {
        return value.isArray() && value.isEmpty();
    }
}
