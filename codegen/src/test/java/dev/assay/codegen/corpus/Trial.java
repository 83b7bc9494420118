package dev.assay.codegen.corpus;

import dev.assay.codegen.cli.Generation;
import dev.assay.codegen.cli.GenerationException;
import dev.assay.codegen.cli.ModelSource;
import dev.assay.codegen.openapi.DocumentAudit;
import dev.assay.codegen.openapi.DocumentVersion;
import dev.assay.codegen.openapi.OpenApiDocument;
import dev.assay.model.contract.Contract;
import dev.assay.model.contract.ContractLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One model through both generators. */
final class Trial {
    /** What has to go well, in the order in which it is tried. */
    enum Step {
        TYPES("types generated"),
        COMPILED("compiled without a warning"),
        OPENAPI("OpenAPI generated"),
        LOSSLESS("no error or constraint lost without a word"),
        IDENTICAL("byte-identical in two runs");

        private final String words;

        Step(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    private static final List<DocumentVersion> VERSIONS = List.of(DocumentVersion.V3_1_0, DocumentVersion.V3_0_3);

    private final Path model;
    private final Path folder;
    private final Compiler compiler;
    private final ModelSource source;
    private final Map<Step, String> failures = new EnumMap<>(Step.class);

    Trial(Path model, Path folder, Compiler compiler) {
        this.model = model;
        this.folder = folder;
        this.compiler = compiler;
        this.source = new ModelSource(List.of(model), Trial.class.getClassLoader());
    }

    /** Runs all steps; returns why those failed that did. */
    Map<Step, String> run() throws IOException {
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        attempt(Step.TYPES, () -> types(first));
        attempt(Step.COMPILED, () -> compiler.compile(first.resolve("types")));
        Contract contract = contract();
        Map<DocumentVersion, OpenApiDocument> documents = new EnumMap<>(DocumentVersion.class);
        for (DocumentVersion version : VERSIONS) {
            attempt(Step.OPENAPI, () -> openApi(contract, version, documents, first));
            attempt(Step.LOSSLESS, () -> audit(contract, documents.get(version)));
        }
        documents.clear();
        attempt(Step.IDENTICAL, () -> types(second));
        Contract again = contract();
        for (DocumentVersion version : VERSIONS) {
            attempt(Step.IDENTICAL, () -> openApi(again, version, documents, second));
        }
        attempt(Step.IDENTICAL, () -> difference(first, second));
        return failures;
    }

    private String types(Path out) {
        Generation.types(source, Optional.empty(), Optional.empty(), out.resolve("types"));
        return "";
    }

    private Contract contract() {
        return new ContractLoader(Trial.class.getClassLoader()).load(List.of(model), Optional.empty());
    }

    private static String openApi(
            Contract contract, DocumentVersion version, Map<DocumentVersion, OpenApiDocument> documents, Path out)
            throws IOException {
        OpenApiDocument document = OpenApiDocument.of(contract, version, Trial.class.getClassLoader());
        documents.put(version, document);
        Path folder = Files.createDirectories(out.resolve(version.toString()));
        for (Map.Entry<String, String> file : document.files().entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        return "";
    }

    private static String audit(Contract contract, @Nullable OpenApiDocument document) {
        if (document == null) {
            return "there is no document";
        }
        List<String> lost = DocumentAudit.of(contract, document);
        return lost.isEmpty() ? "" : lost.size() + " lost:\n" + String.join("\n", lost);
    }

    private static String difference(Path first, Path second) throws IOException {
        Map<String, byte[]> some = contents(first);
        Map<String, byte[]> others = contents(second);
        if (!some.keySet().equals(others.keySet())) {
            return "the two runs made files of different names";
        }
        return some.keySet().stream()
                .filter(name -> !Arrays.equals(some.get(name), others.get(name)))
                .findFirst()
                .map(name -> name + " differs")
                .orElse("");
    }

    private static Map<String, byte[]> contents(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> paths = Files.walk(folder)) {
            files = paths.filter(Files::isRegularFile).toList();
        }
        Map<String, byte[]> contents = new TreeMap<>();
        for (Path file : files) {
            contents.put(folder.relativize(file).toString(), Files.readAllBytes(file));
        }
        return contents;
    }

    private void attempt(Step step, Work work) throws IOException {
        String failure;
        try {
            failure = work.done();
        } catch (GenerationException explained) {
            failure = String.valueOf(explained.getMessage());
        } catch (RuntimeException | StackOverflowError unexpected) {
            failure = unexpected + " at " + unexpected.getStackTrace()[0];
        }
        if (!failure.isEmpty()) {
            failures.merge(step, failure, (one, more) -> one + "\n" + more);
        }
    }

    /** One step's work; what it returns says why it failed, and is empty where it did not. */
    @FunctionalInterface
    private interface Work {
        String done() throws IOException;
    }
}
