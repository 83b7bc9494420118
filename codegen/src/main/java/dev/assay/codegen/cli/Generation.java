package dev.assay.codegen.cli;

import dev.assay.codegen.JavaTypesPlugin;
import dev.assay.codegen.openapi.DocumentVersion;
import dev.assay.codegen.openapi.OpenApiDocument;
import dev.assay.model.contract.Contract;
import dev.assay.model.contract.ContractException;
import dev.assay.model.contract.ContractLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.smithy.model.node.ObjectNode;
import software.amazon.smithy.openapi.OpenApiException;

/** Generates files from a model into a folder. */
public final class Generation {
    private Generation() {}

    /**
     * Generates Java types.
     *
     * @param model the model
     * @param service the shape ID or the name of the service; empty means the only one of the model
     * @param packageName the package; empty means the service's namespace
     * @param out the folder that the package's folders go to
     * @return how many files were written or deleted
     * @throws GenerationException if the model is broken or the files cannot be made
     */
    public static int types(ModelSource model, Optional<String> service, Optional<String> packageName, Path out) {
        ObjectNode.Builder settings = ObjectNode.builder();
        service.ifPresent(id -> settings.withMember("service", id));
        packageName.ifPresent(name -> settings.withMember("package", name));
        return inTemporaryFolder(
                new OutputFolder(out, "types"),
                out,
                folder -> PluginRun.run(model, new JavaTypesPlugin(), settings.build(), folder));
    }

    /**
     * Generates an OpenAPI document and the list of what it cannot say.
     *
     * @param model the model
     * @param service the shape ID or the name of the service; empty means the only one of the model
     * @param version the version of OpenAPI
     * @param out the folder that the files go to
     * @return what was generated
     * @throws GenerationException if the model is broken or the files cannot be made
     */
    public static OpenApiResult openApi(
            ModelSource model, Optional<String> service, DocumentVersion version, Path out) {
        OpenApiDocument document = document(contract(model, service), version, model.classLoader());
        int changes = inTemporaryFolder(new OutputFolder(out, "openapi"), out, folder -> {
            for (Map.Entry<String, String> file : document.files().entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue());
            }
            return folder;
        });
        return new OpenApiResult(changes, document.losses().size());
    }

    static OpenApiDocument document(Contract contract, DocumentVersion version, ClassLoader classLoader) {
        try {
            return OpenApiDocument.of(contract, version, classLoader);
        } catch (OpenApiException inconvertible) {
            throw inconvertible(inconvertible);
        }
    }

    static Contract contract(ModelSource model, Optional<String> service) {
        try {
            return new ContractLoader(model.classLoader()).load(model.paths(), service);
        } catch (ContractException broken) {
            String details =
                    broken.details().stream().map(line -> "\n  " + line).collect(Collectors.joining());
            throw GenerationException.usage(broken.getMessage() + details, broken);
        }
    }

    static GenerationException inconvertible(OpenApiException cause) {
        return GenerationException.usage("The model cannot be converted to OpenAPI: " + cause.getMessage(), cause);
    }

    static int inTemporaryFolder(OutputFolder target, Path out, FolderStep step) {
        try (TemporaryFolder temporary = TemporaryFolder.create()) {
            return target.mirror(step.fill(temporary.path()));
        } catch (IOException e) {
            throw GenerationException.unfinished("Cannot write to " + out + ": " + e, e);
        }
    }

    /** Makes files in a folder and tells which folder to take. */
    @FunctionalInterface
    interface FolderStep {
        Path fill(Path folder) throws IOException;
    }

    /**
     * What a generation of an OpenAPI document did.
     *
     * @param changes how many files were written or deleted
     * @param losses how many things of the model the document cannot say
     */
    public record OpenApiResult(int changes, int losses) {}
}
