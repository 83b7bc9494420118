package dev.assay.codegen.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.codegen.GeneratedCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class GenerateTest {
    private static final String SERVICE = """
            $version: "2.0"
            namespace example.small
            service Small { version: "1", operations: [Do] }
            operation Do { input := { first: First } }
            structure First {}
            """;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        CommandLine commandLine = Generate.commandLine();
        commandLine.setOut(new PrintWriter(out, true));
        commandLine.setErr(new PrintWriter(err, true));
        return commandLine.execute(arguments);
    }

    private int types(Path model, Path folder) {
        return run("types", "--model", model.toString(), "--service", "Small", "--out", folder.toString());
    }

    private static Path model(Path folder, String text) throws IOException {
        return Files.writeString(folder.resolve("small.smithy"), text);
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        List<Path> files = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            paths.filter(Files::isRegularFile).forEach(files::add);
        }
        for (Path file : files) {
            contents.put(folder.relativize(file).toString(), Files.readString(file));
        }
        return contents;
    }

    @Test
    void twoRunsMakeTheSameBytes(@TempDir Path temp) throws IOException {
        Path models = GeneratedCode.resource("/fixtures/models");
        GeneratedCode.types(models, "Everything", temp.resolve("a"));
        GeneratedCode.types(models, "Everything", temp.resolve("b"));
        assertThat(contents(temp.resolve("a")))
                .isEqualTo(contents(temp.resolve("b")))
                .hasSizeGreaterThan(40);
    }

    @Test
    void onlyWhatDiffersIsWrittenAndOnlyWhatWasMadeIsDeleted(@TempDir Path temp) throws IOException {
        Path folder = temp.resolve("out");
        assertThat(types(model(temp, SERVICE), folder)).isZero();
        Path types = folder.resolve("example/small");
        Path mine = Files.writeString(types.resolve("Mine.java"), "mine");
        FileTime past = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
        Files.setLastModifiedTime(types.resolve("Small.java"), past);
        assertThat(types(model(temp, SERVICE.replace("First", "Second").replace("first", "second")), folder))
                .isZero();
        assertThat(types.resolve("First.java")).doesNotExist();
        assertThat(types.resolve("Second.java")).exists();
        assertThat(mine).hasContent("mine");
        assertThat(Files.getLastModifiedTime(types.resolve("Small.java"))).isEqualTo(past);
        out.getBuffer().setLength(0);
        types(temp.resolve("small.smithy"), folder);
        assertThat(out.toString()).startsWith("Up to date");
    }

    @Test
    void aPathOutOfTheFolderIsNeverDeleted(@TempDir Path temp) throws IOException {
        Path outside = Files.writeString(temp.resolve("outside.txt"), "keep");
        Path folder = Files.createDirectories(temp.resolve("out"));
        Files.writeString(folder.resolve(OutputFolder.manifestName("types")), "../outside.txt\n");
        assertThat(types(model(temp, SERVICE), folder)).isZero();
        assertThat(outside).hasContent("keep");
    }

    @Test
    void aBrokenModelIsShownWithFileAndLine(@TempDir Path temp) throws IOException {
        Path model = model(temp, SERVICE + "structure Bad { member: Missing }\n");
        assertThat(types(model, temp.resolve("out"))).isEqualTo(2);
        assertThat(err.toString())
                .contains("small.smithy:6:", "ERROR Target.UnresolvedShape: example.small#Bad$member", "Missing")
                .doesNotContain("\tat ");
        assertThat(temp.resolve("out")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "types | {\"smithy\": \"2.0\", \"shapes\": {\"a#S\": {\"type\": \"list\", \"member\": {\"target\": \"a#No\"}}}} | a#S$member",
                "openapi | {\"smithy\": \"2.0\", \"shapes\": {\"a#S\": {\"type\": \"list\", \"member\": {\"target\": \"a#No\"}}}} | a#S$member",
                "types | {\"smithy\": \"2.0\", \"shapes\": | small.json",
                "openapi | {\"smithy\": \"2.0\", \"shapes\": | small.json"
            })
    void aBrokenJsonModelIsShownWithFileAndLine(String kind, String json, String expected, @TempDir Path temp)
            throws IOException {
        Path model = Files.writeString(temp.resolve("small.json"), json);
        assertThat(run(
                        kind,
                        "--model",
                        model.toString(),
                        "--out",
                        temp.resolve("out").toString()))
                .as(err.toString())
                .isEqualTo(2);
        assertThat(err.toString()).contains("small.json", expected).doesNotContain("\tat ");
        assertThat(temp.resolve("out")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"types", "openapi"})
    void ofSeveralServicesOneIsAskedFor(String kind, @TempDir Path temp) throws IOException {
        String model =
                model(temp, SERVICE + "service Other { version: \"1\" }\n").toString();
        assertThat(run(kind, "--model", model, "--out", temp.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("several services", "example.small#Other", "example.small#Small");
        assertThat(run(kind, "--model", temp.resolve("none.json").toString(), "--out", temp.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("There is no model at");
    }

    @Test
    void unknownTraitsAreLetThrough(@TempDir Path temp) throws IOException {
        Path model = model(temp, SERVICE + "@example.none#mark\nstructure Marked {}\n");
        assertThat(types(model, temp.resolve("out"))).as(err.toString()).isZero();
    }

    @Test
    void ownModelNeedsNoOption(@TempDir Path temp) throws IOException {
        assertThat(run("types", "--service", "DocDbElastic", "--out", temp.toString(), "--package", "my.types"))
                .isZero();
        assertThat(temp.resolve("my/types/CopyClusterSnapshotInput.java")).exists();
    }

    @Test
    void aChangedCopyOfOwnModelDoesNotClash(@TempDir Path temp) throws IOException {
        Path copy = model(
                temp,
                SERVICE.replace("namespace example.small", "namespace dev.assay.docdbelastic")
                        .replace("Small", "DocDbElastic"));
        assertThat(run(
                        "types",
                        "--model",
                        copy.toString(),
                        "--service",
                        "DocDbElastic",
                        "--out",
                        temp.resolve("o").toString()))
                .as(err.toString())
                .isZero();
    }

    @Test
    void usersMistakesAreExplained(@TempDir Path temp) throws IOException {
        assertThat(types(temp.resolve("none.smithy"), temp)).isEqualTo(2);
        assertThat(err.toString()).contains("There is no model at");
        String model = model(temp, SERVICE).toString();
        assertThat(run("types", "--model", model, "--service", "Nope", "--out", temp.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("no service 'Nope'", "example.small#Small");
        assertThat(run("types", "--model", model, "--service", "Small", "--out", temp.toString(), "--package", "a-b"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("'a-b' is not the name of a Java package");
        assertThat(run("types")).isEqualTo(2);
        assertThat(run("--help")).isZero();
    }

    @Test
    void aFolderThatCannotBeWrittenIsNoUsersMistake(@TempDir Path temp) throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "");
        assertThat(types(model(temp, SERVICE), file)).isEqualTo(3);
        assertThat(err.toString()).contains("Cannot write to " + file);
    }

    @Test
    void inABuildFailureIsAnException(@TempDir Path temp) {
        String[] arguments = {"types", "--model", temp.resolve("none").toString(), "--out", temp.toString()};
        assertThatThrownBy(() -> GenerateInBuild.main(arguments))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("exit code 2");
    }

    @Test
    void typesAndDocumentShareAFolder(@TempDir Path temp) throws IOException {
        assertThat(run("openapi", "--out", temp.toString(), "--service", "DocDbElastic", "--openapi-version", "3.0"))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).containsPattern("[0-9]+ thing\\(s\\) that OpenAPI cannot say");
        assertThat(run("types", "--out", temp.toString(), "--service", "DocDbElastic"))
                .isZero();
        assertThat(temp.resolve("openapi.json")).content().contains("\"openapi\": \"3.0.3\"");
        assertThat(temp.resolve("openapi-losses.json")).exists();
        assertThat(temp.resolve("dev/assay/docdbelastic/DocDbElastic.java")).exists();
    }

    @Test
    void mistakesAboutDocumentsAreExplained(@TempDir Path temp) throws IOException {
        String folder = temp.toString();
        assertThat(run("openapi", "--out", folder, "--openapi-version", "2.0")).isEqualTo(2);
        assertThat(err.toString()).contains("'2.0' is no version of OpenAPI");
        String model = model(temp, SERVICE).toString();
        assertThat(run("openapi", "--model", model, "--service", "Small", "--out", folder))
                .isEqualTo(2);
        assertThat(err.toString()).contains("cannot be converted to OpenAPI", "does not define any protocols");
        String broken =
                model(temp, SERVICE + "structure Bad { member: Missing }\n").toString();
        assertThat(run("openapi", "--model", broken, "--service", "Small", "--out", folder))
                .isEqualTo(2);
        assertThat(err.toString()).contains("example.small#Bad$member").doesNotContain("\tat ");
    }
}
