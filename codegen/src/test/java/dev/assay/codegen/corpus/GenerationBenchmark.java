package dev.assay.codegen.corpus;

import dev.assay.codegen.cli.Generation;
import dev.assay.codegen.cli.ModelSource;
import dev.assay.codegen.openapi.DocumentVersion;
import dev.assay.model.contract.ContractLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import software.amazon.smithy.model.neighbor.Walker;

/**
 * Prints how long the generators take beside the number of shapes of a service, over made-up models that double, and
 * over the models named. A line's ratio compares its time per shape with that of the first line: about 1 where time
 * is linear, less while the share of starting up shrinks.
 */
public final class GenerationBenchmark {
    private static final int SMALLEST = 50;
    private static final int DOUBLINGS = 3;

    private final Path folder;
    private double firstPerShape;

    private GenerationBenchmark(Path folder) {
        this.folder = folder;
    }

    /**
     * Runs.
     *
     * @param arguments models to measure beside the made-up ones: files, or folders of them
     */
    public static void main(String[] arguments) throws IOException {
        GenerationBenchmark benchmark = new GenerationBenchmark(Files.createTempDirectory("assay-benchmark"));
        benchmark.madeUp(SMALLEST, "warm-up");
        System.out.printf(
                "%-32s %9s %9s %9s %12s %6s%n", "model", "shapes", "types ms", "openapi", "us per shape", "ratio");
        for (int i = 0; i <= DOUBLINGS; i++) {
            benchmark.madeUp(SMALLEST << i, (SMALLEST << i) + " operations");
        }
        for (String argument : arguments) {
            for (Path model : GenerateAll.modelsOf(Path.of(argument))) {
                benchmark.measure(model, String.valueOf(model.getFileName()));
            }
        }
        GenerateAll.delete(benchmark.folder);
    }

    private void madeUp(int operations, String name) throws IOException {
        Path model = Files.writeString(folder.resolve("model.smithy"), model(operations));
        if (name.equals("warm-up")) {
            generate(model, folder.resolve("out"));
        } else {
            measure(model, name);
        }
    }

    private void measure(Path model, String name) throws IOException {
        long shapes = shapes(model);
        Path out = Files.createTempDirectory(folder, "out");
        long[] millis = generate(model, out);
        double perShape = 1000.0 * (millis[0] + millis[1]) / shapes;
        firstPerShape = firstPerShape == 0 ? perShape : firstPerShape;
        System.out.printf(
                "%-32s %9d %9d %9d %12.0f %6.2f%n",
                name, shapes, millis[0], millis[1], perShape, perShape / firstPerShape);
        GenerateAll.delete(out);
    }

    private static long[] generate(Path model, Path out) {
        ModelSource source = new ModelSource(List.of(model), GenerationBenchmark.class.getClassLoader());
        long start = System.nanoTime();
        Generation.types(source, Optional.empty(), Optional.empty(), out.resolve("types"));
        long between = System.nanoTime();
        Generation.openApi(source, Optional.empty(), DocumentVersion.V3_1_0, out.resolve("openapi"));
        long end = System.nanoTime();
        return new long[] {(between - start) / 1_000_000, (end - between) / 1_000_000};
    }

    private static long shapes(Path model) {
        var contract =
                new ContractLoader(GenerationBenchmark.class.getClassLoader()).load(List.of(model), Optional.empty());
        return new Walker(contract.model()).walkShapes(contract.service()).size();
    }

    /** A model in which each operation brings a structure, an enum, a list and a union, and uses its neighbour's. */
    private static String model(int operations) {
        StringBuilder text = new StringBuilder("$version: \"2.0\"\nnamespace example.grown\n"
                + "use aws.protocols#restJson1\n@restJson1\nservice Grown { version: \"1\", operations: [");
        for (int i = 0; i < operations; i++) {
            text.append("Do").append(i).append(", ");
        }
        text.append("] }\n@error(\"client\") structure Refused { @required message: String }\n");
        for (int i = 0; i < operations; i++) {
            text.append(OPERATION
                    .replace("NEXT", String.valueOf((i + 1) % operations))
                    .replace("THIS", String.valueOf(i)));
        }
        return text.toString();
    }

    private static final String OPERATION = """
            @http(method: "POST", uri: "/doTHIS/{id}")
            operation DoTHIS {
                input := { @required @httpLabel @length(min: 1, max: 64) id: String, thing: ThingTHIS, other: ThingNEXT }
                output := { things: ThingsTHIS }
                errors: [Refused]
            }
            /// A thing. It has **members**.
            structure ThingTHIS { @required @pattern("^[a-z]+$") name: String, kind: KindTHIS, either: EitherTHIS, next: ThingNEXT }
            @length(max: 50)
            list ThingsTHIS { member: ThingTHIS }
            enum KindTHIS { SMALL, LARGE }
            union EitherTHIS { text: String, number: Integer }
            """;
}
