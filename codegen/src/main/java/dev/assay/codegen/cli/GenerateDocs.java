package dev.assay.codegen.cli;

import dev.assay.codegen.docs.DocsSite;
import dev.assay.codegen.openapi.DocumentVersion;
import dev.assay.codegen.openapi.OpenApiDocument;
import dev.assay.model.contract.Contract;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code assay generate docs}. */
@Command(
        name = "docs",
        mixinStandardHelpOptions = true,
        description = "Generates documentation as a static site: operations, shapes, clauses, and Swagger UI.")
final class GenerateDocs implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private Generate.Source source = new Generate.Source();

    @Option(
            names = "--server",
            paramLabel = "URL",
            description = "Where \"try it\" sends its requests; / means the host that serves the site."
                    + " Default: what the model says.")
    private @Nullable String server;

    @Override
    public void run() {
        Contract contract = Generation.contract(source.model(), source.service());
        OpenApiDocument document = Generation.document(
                contract, DocumentVersion.V3_1_0, source.model().classLoader());
        Map<String, byte[]> files =
                DocsSite.files(contract, server == null ? document : document.withServer(server), source.isOwnModel());
        int changes = Generation.inTemporaryFolder(new OutputFolder(source.out(), "docs"), source.out(), folder -> {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(Objects.requireNonNull(path.getParent()));
                Files.write(path, file.getValue());
            }
            return folder;
        });
        source.report(Objects.requireNonNull(spec), changes);
    }
}
