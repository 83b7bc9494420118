package dev.assay.reference;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.reference.gate.Caller;
import dev.assay.reference.operation.DocDbElasticService;
import dev.assay.reference.types.DocDbElastic;
import dev.assay.reference.types.DocDbElasticException;
import dev.assay.reference.types.ServiceOperation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The generated service behind the tree form: inputs become generated records, outputs and errors become trees again. */
final class TypedOperations implements Operations {
    private final ObjectMapper mapper = new ObjectMapper();
    private final Map<String, Entry> entries = new HashMap<>();
    private final DocDbElasticService service;

    private record Entry(ObjectReader reader, ServiceOperation<DocDbElastic, ?, ?> operation) {}

    TypedOperations(DocDbElasticService service) {
        this.service = service;
        for (ServiceOperation<DocDbElastic, ?, ?> operation : DocDbElastic.operations()) {
            entries.put(operation.name(), new Entry(mapper.readerFor(operation.inputType()), operation));
        }
    }

    @Override
    public ObjectNode perform(String name, ObjectNode input, Caller caller) {
        Entry entry = entries.get(name);
        if (entry == null) {
            throw new IllegalStateException("The generated service has no operation " + name);
        }
        DocDbElastic target = service.in(caller.region(), caller.accountId());
        return mapper.valueToTree(entry.operation().invokeUntyped(target, read(entry.reader(), input)));
    }

    private static Object read(ObjectReader reader, ObjectNode input) {
        try {
            return reader.readValue(input);
        } catch (IOException e) {
            throw new UncheckedIOException("A valid input cannot be held by its generated type", e);
        }
    }

    @Override
    public @Nullable ModelledError describe(RuntimeException failure) {
        return failure instanceof DocDbElasticException error
                ? new ModelledError(error.shapeName(), mapper.valueToTree(error.members()))
                : null;
    }
}
