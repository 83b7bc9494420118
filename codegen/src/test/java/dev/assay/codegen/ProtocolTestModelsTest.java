package dev.assay.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.codegen.cli.Generation;
import dev.assay.codegen.cli.ModelSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The models of Smithy's protocol tests, whose shapes are chosen to be hard, compile without a warning. */
class ProtocolTestModelsTest {
    @ParameterizedTest
    @CsvSource({
        "aws.protocoltests.restjson#RestJson, aws/protocoltests/restjson, 250",
        "aws.protocoltests.restjson.validation#RestJsonValidation, aws/protocoltests/restjson/validation, 40"
    })
    void compile(String service, String folder, int atLeast, @TempDir Path out) throws IOException {
        ModelSource model = new ModelSource(List.of(), ProtocolTestModelsTest.class.getClassLoader());
        Generation.types(model, Optional.of(service), Optional.empty(), out.resolve("sources"));
        GeneratedCode.compile(Files.createDirectories(out.resolve("classes")), out.resolve("sources"))
                .close();
        try (Stream<Path> classes = Files.list(out.resolve("sources").resolve(folder))) {
            assertThat(classes.count()).isGreaterThanOrEqualTo(atLeast);
        }
    }
}
