package dev.assay.codegen.openapi;

import dev.assay.model.contract.Contract;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.ObjectNode;
import software.amazon.smithy.openapi.fromsmithy.OpenApiConverter;

/**
 * An OpenAPI document made from a contract.
 *
 * @param document the document
 * @param losses what the model says and the document does not, sorted
 */
public record OpenApiDocument(ObjectNode document, List<Loss> losses) {
    /** Copies the losses. */
    public OpenApiDocument {
        losses = List.copyOf(losses);
    }

    /**
     * Converts a contract.
     *
     * @param contract the contract
     * @param version the version of OpenAPI
     * @param classLoader where extensions of smithy-openapi are found
     * @throws software.amazon.smithy.openapi.OpenApiException if smithy-openapi cannot convert the model at all
     */
    public static OpenApiDocument of(Contract contract, DocumentVersion version, ClassLoader classLoader) {
        SortedSet<Loss> losses = new TreeSet<>(LossFinder.find(contract, version));
        try (ConversionWarnings warnings = ConversionWarnings.start()) {
            ObjectNode converted = OpenApiConverter.create()
                    .classLoader(classLoader)
                    .config(ContractConfig.of(contract, version))
                    .addOpenApiMapper(new ErrorAnswers(contract))
                    .addOpenApiMapper(new Examples(contract))
                    .addOpenApiMapper(new ContractMapper(contract))
                    .convertToNode(contract.model());
            losses.addAll(warnings.losses());
            return new OpenApiDocument(
                    converted.withMember("openapi", Node.from(version.toString())), List.copyOf(losses));
        }
    }

    /** The same document for a service at one address, which may be relative to that of the document. */
    public OpenApiDocument withServer(String url) {
        Node servers = Node.arrayNode(Node.objectNode().withMember("url", url));
        return new OpenApiDocument(document.withMember("servers", servers), losses);
    }

    /** The document's and the losses' files: name to text. */
    public Map<String, String> files() {
        Node list = losses.stream().map(Loss::toNode).collect(software.amazon.smithy.model.node.ArrayNode.collect());
        return Map.of(
                "openapi.json", Node.prettyPrintJson(document) + "\n",
                "openapi-losses.json", Node.prettyPrintJson(list) + "\n");
    }
}
