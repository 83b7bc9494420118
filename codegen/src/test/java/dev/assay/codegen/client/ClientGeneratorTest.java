package dev.assay.codegen.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.codegen.GeneratedCode;
import dev.assay.model.contract.Contract;
import dev.assay.model.contract.ContractLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClientGeneratorTest {
    private static final ClassLoader LOADER = ClientGeneratorTest.class.getClassLoader();
    private static final Contract OWN = new ContractLoader(LOADER).load(List.of(), Optional.empty());
    private static final Contract KIOSK = new ContractLoader(LOADER)
            .load(List.of(GeneratedCode.resource("/golden/openapi-kiosk/model.smithy")), Optional.of("Golden"));

    @TempDir
    private Path temp = Path.of("");

    private ClientGenerator.Made generate(Contract contract, String language, Optional<String> packageName, String name)
            throws IOException {
        ClientRequest request = new ClientRequest(language, packageName, "1.2.3", "MIT");
        return ClientGenerator.generate(contract, request, LOADER, Files.createDirectories(temp.resolve(name)));
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        List<Path> files = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            paths.filter(Files::isRegularFile).forEach(files::add);
        }
        for (Path file : files) {
            contents.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
        }
        return contents;
    }

    @ParameterizedTest
    @EnumSource
    void twoRunsMakeTheSameBytesWithoutAWarning(ClientLanguage language) throws IOException {
        ClientGenerator.Made first = generate(OWN, language.label(), Optional.empty(), "first");
        ClientGenerator.Made second = generate(OWN, language.label(), Optional.empty(), "second");
        assertThat(first.warnings()).isEmpty();
        Map<String, String> files = contents(first.folder());
        assertThat(files).isEqualTo(contents(second.folder())).hasSizeGreaterThan(30);
        assertThat(files.keySet()).contains("README.md").noneMatch(file -> file.contains("openapi-generator"));
        assertThat(String.join("\n", files.values())).contains("1.2.3");
    }

    @ParameterizedTest
    @EnumSource
    void anotherModelMakesAClientWithoutAWarning(ClientLanguage language) throws IOException {
        ClientGenerator.Made made = generate(KIOSK, language.label(), Optional.empty(), "kiosk");
        assertThat(made.warnings()).isEmpty();
        assertThat(contents(made.folder())).hasSizeGreaterThan(10);
    }

    @Test
    void theJavaClientCompiles() throws IOException {
        for (Contract contract : List.of(OWN, KIOSK)) {
            String name = contract.service().getId().getName();
            assertThat(compile(
                            generate(contract, "java", Optional.empty(), name).folder(), name))
                    .isEmpty();
        }
    }

    private String compile(Path folder, String name) throws IOException {
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        List<Path> sources;
        try (Stream<Path> paths = Files.walk(folder.resolve("src/main/java"))) {
            sources = paths.filter(path -> path.toString().endsWith(".java")).toList();
        }
        StringWriter output = new StringWriter();
        List<String> options = List.of(
                "-proc:none",
                "-nowarn",
                "--release",
                "17",
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                Files.createDirectories(temp.resolve(name + "-classes")).toString());
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            boolean compiled = compiler.getTask(
                            output, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            return compiled ? "" : output.toString();
        }
    }

    @Test
    void goEncodesEverythingInAPathThatIsNotUnreserved() throws IOException {
        Map<String, String> files = contents(generate(OWN, "go", Optional.of("github.com/someone/elastic"), "go")
                .folder());
        assertThat(files.get("go.mod")).contains("module github.com/someone/elastic");
        assertThat(files.get("api_doc_db_elastic.go"))
                .contains("url.QueryEscape(parameterValueToString(r.snapshotArn")
                .doesNotContain("PathEscape");
    }

    @Test
    void aPackageIsNamedAsAsked() throws IOException {
        Map<String, String> files = contents(generate(OWN, "java", Optional.of("com.example.elastic"), "java")
                .folder());
        assertThat(files).containsKey("src/main/java/com/example/elastic/api/DocDbElasticApi.java");
        assertThat(files.get("pom.xml")).contains("<version>1.2.3</version>", "<name>MIT</name>");
    }

    @Test
    void whatCannotBeMadeIsExplained() {
        assertThatThrownBy(() -> generate(OWN, "cobol", Optional.empty(), "a"))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("There is no generator 'cobol'")
                .hasMessageContaining("java, typescript, python, go, rust, csharp, kotlin")
                .hasMessageContaining("swift6");
        assertThatThrownBy(() -> generate(OWN, "python", Optional.of("not-a-name"), "b"))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("'not-a-name' is not the name of a package in python")
                .hasMessageContaining("docdb_elastic_client");
    }

    @Test
    void anyOtherGeneratorIsUsedWithItsDefaults() throws IOException {
        ClientGenerator.Made made = generate(KIOSK, "bash", Optional.empty(), "bash");
        assertThat(contents(made.folder())).isNotEmpty();
    }
}
