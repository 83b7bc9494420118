package dev.assay.codegen.cli;

import dev.assay.codegen.client.ClientException;
import dev.assay.codegen.client.ClientGenerator;
import dev.assay.codegen.client.ClientRequest;
import dev.assay.model.contract.Contract;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import software.amazon.smithy.openapi.OpenApiException;

/** The command {@code assay generate client}. */
@Command(
        name = "client",
        mixinStandardHelpOptions = true,
        description = "Generates a client in one of many languages, by openapi-generator.")
final class GenerateClient implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private Generate.Source source = new Generate.Source();

    @Option(
            names = "--lang",
            required = true,
            paramLabel = "LANG",
            description = {
                "java, typescript, python, go, rust, csharp or kotlin;",
                "or any generator of openapi-generator by its name, with its defaults."
            })
    private String language = "";

    @Option(
            names = "--package",
            paramLabel = "NAME",
            description =
                    "What users of the client import, in the language's form. Default: made from the service's name.")
    private @Nullable String packageName;

    @Option(
            names = "--client-version",
            paramLabel = "VERSION",
            defaultValue = "1.0.0",
            description = "The client's own version. Default: ${DEFAULT-VALUE}.")
    private String version = "";

    @Option(
            names = "--license",
            paramLabel = "ID",
            defaultValue = "Apache-2.0",
            description = "SPDX identifier of the client's licence. Default: ${DEFAULT-VALUE}.")
    private String license = "";

    @Override
    public void run() {
        Contract contract = Generation.contract(source.model(), source.service());
        ClientRequest request = new ClientRequest(language, Optional.ofNullable(packageName), version, license);
        List<String> warnings = new ArrayList<>();
        int changes = Generation.inTemporaryFolder(new OutputFolder(source.out(), "client"), source.out(), folder -> {
            try {
                ClientGenerator.Made made =
                        ClientGenerator.generate(contract, request, Generate.class.getClassLoader(), folder);
                warnings.addAll(made.warnings());
                return made.folder();
            } catch (OpenApiException inconvertible) {
                throw Generation.inconvertible(inconvertible);
            } catch (ClientException failed) {
                throw failed.isUsersMistake()
                        ? GenerationException.usage(String.valueOf(failed.getMessage()), failed)
                        : GenerationException.unfinished(String.valueOf(failed.getMessage()), failed);
            }
        });
        CommandSpec command = Objects.requireNonNull(spec);
        warnings.forEach(warning -> command.commandLine().getErr().println("openapi-generator warns: " + warning));
        source.report(command, changes);
    }
}
