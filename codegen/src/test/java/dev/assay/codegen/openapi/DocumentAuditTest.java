package dev.assay.codegen.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.contract.Contract;
import dev.assay.model.contract.ContractLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.smithy.model.node.Node;

/** Nothing that a model says is lost without a word. */
class DocumentAuditTest {
    private static final ClassLoader LOADER = DocumentAuditTest.class.getClassLoader();
    private static final Path KIOSK = Path.of("src/test/resources/golden/openapi-kiosk/model.smithy");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dev.assay.docdbelastic#DocDbElastic",
                "aws.protocoltests.restjson#RestJson",
                "aws.protocoltests.restjson.validation#RestJsonValidation"
            })
    void nothingIsLostWithoutAWord(String service) {
        Contract contract = new ContractLoader(LOADER).load(List.of(), Optional.of(service));
        for (DocumentVersion version : List.of(DocumentVersion.V3_1_0, DocumentVersion.V3_0_3)) {
            assertThat(DocumentAudit.of(contract, OpenApiDocument.of(contract, version, LOADER)))
                    .as("OpenAPI " + version)
                    .isEmpty();
        }
    }

    @Test
    void theAuditFindsWhatIsTakenOut() {
        Contract contract = new ContractLoader(LOADER).load(List.of(KIOSK), Optional.of("Golden"));
        OpenApiDocument made = OpenApiDocument.of(contract, DocumentVersion.V3_1_0, LOADER);
        assertThat(DocumentAudit.of(contract, made)).isEmpty();
        assertThat(DocumentAudit.of(contract, new OpenApiDocument(made.document(), List.of())))
                .anyMatch(line -> line.contains("@httpPrefixHeaders"));
        String text = Node.printJson(made.document());
        assertThat(audit(contract, made, text.replace("\"SoldOut\"", "\"Sold\"")))
                .anyMatch(line -> line.contains("error example.kiosk#SoldOut"));
        assertThat(audit(contract, made, text.replace("\"required\":true", "\"required\":false")))
                .anyMatch(line -> line.contains("@required"));
    }

    private static List<String> audit(Contract contract, OpenApiDocument made, String changed) {
        return DocumentAudit.of(
                contract, new OpenApiDocument(Node.parse(changed).expectObjectNode(), made.losses()));
    }
}
