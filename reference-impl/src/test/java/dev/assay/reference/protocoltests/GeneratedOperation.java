package dev.assay.reference.protocoltests;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.assay.reference.protocoltests.restjson.RestJson;
import dev.assay.reference.protocoltests.validation.RestJsonValidation;
import java.util.HashMap;
import java.util.Map;

/**
 * The generated types of an operation: trees go through them on their way, so that a test sees what a handler written against them
 * would see.
 */
record GeneratedOperation(Class<?> input, Class<?> output) {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    /** The operations of both services by their names. */
    static Map<String, GeneratedOperation> all() {
        Map<String, GeneratedOperation> operations = new HashMap<>();
        RestJson.operations()
                .forEach(operation -> operations.put(
                        operation.name(), new GeneratedOperation(operation.inputType(), operation.outputType())));
        RestJsonValidation.operations()
                .forEach(operation -> operations.put(
                        operation.name(), new GeneratedOperation(operation.inputType(), operation.outputType())));
        return operations;
    }

    ObjectNode seenInput(ObjectNode tree) {
        return through(input, tree);
    }

    ObjectNode answeredOutput(ObjectNode tree) {
        return through(output, tree);
    }

    private static ObjectNode through(Class<?> type, ObjectNode tree) {
        try {
            return MAPPER.valueToTree(MAPPER.treeToValue(tree, type));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(type.getSimpleName() + " cannot hold " + tree, e);
        }
    }
}
