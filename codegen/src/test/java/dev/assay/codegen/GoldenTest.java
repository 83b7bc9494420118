package dev.assay.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.codegen.cli.Generation;
import dev.assay.codegen.cli.ModelSource;
import dev.assay.codegen.openapi.DocumentVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each folder of {@code golden} has a model and all that must be generated from it: an OpenAPI document where its name
 * begins so, else Java types. A folder without a model is about Assay's own. With
 * {@code -Dgolden.recreate=true} the expectation is written anew, to be read in the diff.
 */
class GoldenTest {
    private static final Path SOURCES = Path.of("src/test/resources/golden");

    @TestFactory
    Stream<DynamicTest> generatesWhatIsExpected(@TempDir Path folder) throws IOException {
        try (Stream<Path> cases = Files.list(SOURCES)) {
            return cases.sorted().toList().stream()
                    .map(path -> DynamicTest.dynamicTest(
                            path.getFileName().toString(),
                            () -> check(path, folder.resolve(path.getFileName().toString()))));
        }
    }

    private static void check(Path golden, Path out) throws IOException {
        Path expected = golden.resolve("expected");
        Path target = Boolean.getBoolean("golden.recreate") ? expected : out;
        if (golden.getFileName().toString().startsWith("openapi-")) {
            Generation.openApi(model(golden), service(golden), DocumentVersion.V3_1_0, target);
            if (!Files.exists(golden.resolve("model.smithy"))) {
                removeClauses(target.resolve("openapi.json"));
            }
        } else {
            Generation.types(model(golden), service(golden), Optional.empty(), target);
            Path classes = Files.createDirectories(out.resolveSibling(out.getFileName() + "-classes"));
            GeneratedCode.compile(classes, target).close();
        }
        assertThat(contents(target))
                .as("accept a change with: mvn -pl codegen -am test -Dgolden.recreate=true")
                .isEqualTo(contents(expected))
                .isNotEmpty();
    }

    /** The clauses of Assay's own model have a golden list beside the model, so they do not stand here once more. */
    private static void removeClauses(Path document) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        JsonNode tree = mapper.readTree(document.toFile());
        tree.get("paths")
                .forEach(path -> path.forEach(operation -> ((ObjectNode) operation).remove("x-assay-clauses")));
        mapper.writerWithDefaultPrettyPrinter().writeValue(document.toFile(), tree);
    }

    private static ModelSource model(Path golden) {
        Path file = golden.resolve("model.smithy");
        return new ModelSource(Files.exists(file) ? List.of(file) : List.of(), GoldenTest.class.getClassLoader());
    }

    private static Optional<String> service(Path golden) {
        return Optional.of(Files.exists(golden.resolve("model.smithy")) ? "Golden" : "DocDbElastic");
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            paths.filter(Files::isRegularFile)
                    .forEach(path ->
                            contents.put(folder.relativize(path).toString().replace('\\', '/'), read(path)));
        }
        return contents;
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
