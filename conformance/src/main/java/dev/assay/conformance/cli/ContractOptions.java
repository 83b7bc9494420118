package dev.assay.conformance.cli;

import dev.assay.model.contract.Contract;
import dev.assay.model.contract.ContractLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which contract a command is about. */
final class ContractOptions {

    @Option(
            names = "--model",
            arity = "1..*",
            paramLabel = "PATH",
            description = "Smithy IDL, JSON AST, a folder of them or a jar. Default: Assay's own model.")
    private List<Path> models = List.of();

    @Option(
            names = "--service",
            paramLabel = "ID",
            description = "The service's shape id or name. Default: the only service of the model.")
    private @Nullable String service;

    Contract load() {
        return new ContractLoader().load(models, Optional.ofNullable(service));
    }

    boolean isDefault() {
        return models.isEmpty() && service == null;
    }
}
