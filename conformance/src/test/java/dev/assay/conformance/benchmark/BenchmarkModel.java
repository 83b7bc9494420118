package dev.assay.conformance.benchmark;

import dev.assay.model.contract.Contract;
import dev.assay.model.contract.ContractLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A model of as many operations as asked for, all of one kind. */
final class BenchmarkModel {

    private static final String HEAD = """
            $version: "2.0"
            namespace example.benchmark
            use aws.protocols#restJson1
            use smithy.framework#ValidationException

            @restJson1
            service Benchmark {
                version: "1"
                operations: [NAMES]
                errors: [ValidationException]
            }

            @mixin
            structure Thing {
                @required
                @length(min: 3, max: 40)
                @pattern("^[a-z0-9-]+$")
                name: String
                @length(min: 1, max: 20)
                note: String
                @range(min: 1, max: 100)
                size: Integer
                kind: Kind
            }

            enum Kind { SMALL, LARGE }
            """;

    private static final String OPERATION = """

            @http(method: "POST", uri: "/operationNUMBER")
            operation OperationNUMBER {
                input := with [Thing] {}
            }
            """;

    private BenchmarkModel() {}

    static Contract of(int operations) throws IOException {
        String names = IntStream.range(0, operations)
                .mapToObj(number -> "Operation" + number)
                .collect(Collectors.joining(" "));
        String bodies = IntStream.range(0, operations)
                .mapToObj(number -> OPERATION.replace("NUMBER", Integer.toString(number)))
                .collect(Collectors.joining());
        String head = HEAD.replace("NAMES", names);
        Path file = Files.createTempFile("benchmark", ".smithy");
        try {
            Files.writeString(file, head + bodies);
            return new ContractLoader().load(List.of(file), Optional.empty());
        } finally {
            Files.delete(file);
        }
    }
}
