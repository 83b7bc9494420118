package dev.assay.codegen.client;

import dev.assay.codegen.openapi.DocumentVersion;
import dev.assay.codegen.openapi.OpenApiDocument;
import dev.assay.model.contract.Contract;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openapitools.codegen.ClientOptInput;
import org.openapitools.codegen.CodegenConfig;
import org.openapitools.codegen.CodegenConfigLoader;
import org.openapitools.codegen.CodegenConstants;
import org.openapitools.codegen.CodegenType;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.GeneratorNotFoundException;
import org.openapitools.codegen.templating.MustacheEngineAdapter;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.ObjectNode;

/** Generates a client by openapi-generator. */
public final class ClientGenerator {
    /** Files that openapi-generator adds for a repository of its own liking. */
    private static final List<String> UNWANTED =
            List.of("git_push.sh", ".travis.yml", ".gitlab-ci.yml", ".github/**", "appveyor.yml");

    /** Its book-keeping of what it made; the folder of the output has one that serves all generations. */
    private static final List<String> BOOK_KEEPING =
            List.of(".openapi-generator/FILES", ".openapi-generator/VERSION", ".openapi-generator-ignore");

    private final Contract contract;
    private final ClientRequest request;

    private ClientGenerator(Contract contract, ClientRequest request) {
        this.contract = contract;
        this.request = request;
    }

    /**
     * Generates a client.
     *
     * @param contract the contract of the service
     * @param request what client is wanted
     * @param classLoader where extensions of smithy-openapi are found
     * @param workshop an empty folder to work in; somebody else deletes it
     * @return what was made
     * @throws ClientException if what is asked for is wrong, or openapi-generator fails
     * @throws software.amazon.smithy.openapi.OpenApiException if the model cannot be converted
     * @throws IOException if files cannot be written
     */
    public static Made generate(Contract contract, ClientRequest request, ClassLoader classLoader, Path workshop)
            throws IOException {
        ClientGenerator generator = new ClientGenerator(contract, request);
        OpenApiDocument published = OpenApiDocument.of(contract, DocumentVersion.V3_0_3, classLoader);
        String tag = contract.service().getId().getName();
        Path folder = Files.createDirectory(workshop.resolve("client"));
        Path templates = Files.createDirectory(workshop.resolve("templates"));
        return new Made(
                folder, generator.run(ClientDocument.of(published.document(), tag, request), folder, templates));
    }

    private List<String> run(ObjectNode document, Path folder, Path templates) throws IOException {
        try (GeneratorLog log = GeneratorLog.open()) {
            CodegenConfig config = config(folder);
            if (ClientTemplates.write(config.getName(), templates)) {
                config.additionalProperties().put(CodegenConstants.TEMPLATE_DIR, templates.toString());
            }
            DefaultGenerator generator = new DefaultGenerator();
            // The tests that it makes are empty.
            generator.setGeneratorPropertyDefault(CodegenConstants.API_TESTS, "false");
            generator.setGeneratorPropertyDefault(CodegenConstants.MODEL_TESTS, "false");
            generator
                    .opts(new ClientOptInput().openAPI(parse(document)).config(withoutBanner(config)))
                    .generate();
            for (String file : BOOK_KEEPING) {
                Files.deleteIfExists(folder.resolve(file));
            }
            return log.warnings();
        } catch (ClientException known) {
            throw known;
        } catch (RuntimeException failure) {
            // openapi-generator has no exception of its own for what it cannot do.
            throw ClientException.failed("openapi-generator failed: " + failure.getMessage(), failure);
        }
    }

    private CodegenConfig config(Path folder) {
        Optional<ClientLanguage> language = ClientLanguage.of(request.language());
        CodegenConfig config = known(language.map(ClientLanguage::generator).orElse(request.language()));
        config.setOutputDir(folder.toString());
        config.setTemplatingEngine(new MustacheEngineAdapter());
        config.openapiGeneratorIgnoreList().addAll(UNWANTED);
        language.ifPresent(known -> config.openapiGeneratorIgnoreList().addAll(known.unwanted()));
        config.additionalProperties().put("hideGenerationTimestamp", "true");
        // Where the client's repository is, nobody knows yet; its own default is a broken address.
        config.additionalProperties()
                .putAll(Map.of("gitHost", "example.com", "gitUserId", "clients", "gitRepoId", names().kebab()));
        Map<String, String> settings = language.map(this::settings).orElse(Map.of());
        config.additionalProperties().putAll(settings);
        String library = settings.get("library");
        if (library != null) {
            config.setLibrary(library);
        }
        return config;
    }

    private static OpenAPI parse(ObjectNode document) {
        SwaggerParseResult parsed =
                new OpenAPIV3Parser().readContents(Node.prettyPrintJson(document), null, new ParseOptions());
        if (parsed.getOpenAPI() == null || !parsed.getMessages().isEmpty()) {
            throw new IllegalStateException("the document cannot be read: " + parsed.getMessages());
        }
        return parsed.getOpenAPI();
    }

    private Map<String, String> settings(ClientLanguage language) {
        return language.settings(names(), request);
    }

    private ClientNames names() {
        return ClientNames.of(contract);
    }

    private static CodegenConfig known(String name) {
        try {
            return CodegenConfigLoader.forName(name);
        } catch (GeneratorNotFoundException unknown) {
            throw ClientException.wrong(
                    "There is no generator '" + name + "'. With settings made for it: "
                            + Arrays.stream(ClientLanguage.values())
                                    .map(ClientLanguage::label)
                                    .collect(Collectors.joining(", "))
                            + ".\nWith openapi-generator's defaults: "
                            + CodegenConfigLoader.getAll().stream()
                                    .filter(config -> config.getTag() == CodegenType.CLIENT)
                                    .map(CodegenConfig::getName)
                                    .sorted()
                                    .collect(Collectors.joining(", "))
                            + ".",
                    unknown);
        }
    }

    /** What generators do last is to print a banner that asks for donations; there is no setting against it. */
    private static CodegenConfig withoutBanner(CodegenConfig config) {
        return (CodegenConfig) Proxy.newProxyInstance(
                CodegenConfig.class.getClassLoader(),
                new Class<?>[] {CodegenConfig.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("postProcess") && method.getParameterCount() == 0) {
                        return null;
                    }
                    try {
                        return method.invoke(config, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    /**
     * A client that was made.
     *
     * @param folder the folder with its files
     * @param warnings what openapi-generator warns of
     */
    public record Made(Path folder, List<String> warnings) {
        /** Copies the warnings. */
        public Made {
            warnings = List.copyOf(warnings);
        }
    }
}
