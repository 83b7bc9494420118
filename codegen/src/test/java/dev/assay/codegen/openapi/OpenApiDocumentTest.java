package dev.assay.codegen.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.model.clause.Clause;
import dev.assay.model.contract.Contract;
import dev.assay.model.contract.ContractLoader;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.smithy.model.node.ArrayNode;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.ObjectNode;
import software.amazon.smithy.model.node.StringNode;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.traits.ExamplesTrait;

class OpenApiDocumentTest {
    private static final Path KIOSK = Path.of("src/test/resources/golden/openapi-kiosk/model.smithy");

    private static Contract own() {
        return new ContractLoader().loadDefault();
    }

    private static Contract kiosk() {
        return new ContractLoader().load(List.of(KIOSK), Optional.of("example.kiosk#Golden"));
    }

    private static OpenApiDocument document(Contract contract, DocumentVersion version) {
        return OpenApiDocument.of(contract, version, OpenApiDocumentTest.class.getClassLoader());
    }

    private static ObjectNode operation(ObjectNode document, String operationId) {
        return document.expectObjectMember("paths").getMembers().values().stream()
                .flatMap(path -> path.expectObjectNode().getMembers().values().stream())
                .filter(Node::isObjectNode)
                .map(Node::expectObjectNode)
                .filter(operation ->
                        operation.getStringMemberOrDefault("operationId", "").equals(operationId))
                .findFirst()
                .orElseThrow();
    }

    private static ObjectNode at(ObjectNode node, String... path) {
        ObjectNode result = node;
        for (String step : path) {
            result = result.expectObjectMember(step);
        }
        return result;
    }

    private static List<String> strings(ArrayNode array) {
        return array.getElementsAs(StringNode::getValue);
    }

    @ParameterizedTest
    @EnumSource
    void aPublicValidatorHasNothingToSay(DocumentVersion version) {
        for (Contract contract : List.of(own(), kiosk())) {
            ObjectNode document = document(contract, version).document();
            assertThat(document.expectStringMember("openapi").getValue()).hasToString(version.toString());
            var result = new OpenAPIV3Parser().readContents(Node.printJson(document), List.of(), new ParseOptions());
            assertThat(result.getMessages()).isEmpty();
            assertThat(result.getOpenAPI().getPaths()).isNotEmpty();
        }
    }

    @Test
    void everyOperationCarriesItsClauses() {
        Contract contract = own();
        ObjectNode document = document(contract, DocumentVersion.V3_1_0).document();
        for (OperationShape operation : contract.operations()) {
            String name = operation.getId().getName();
            ArrayNode clauses = operation(document, name).expectArrayMember(ContractMapper.CLAUSES);
            List<String> ids = clauses.getElementsAs(
                    node -> node.expectObjectNode().expectStringMember("id").getValue());
            assertThat(ids)
                    .isNotEmpty()
                    .containsExactlyElementsOf(contract.clauses().stream()
                            .map(Clause::id)
                            .filter(id -> id.operation().equals(name))
                            .map(Object::toString)
                            .toList());
            assertThat(operation(document, name).expectStringMember("summary").getValue())
                    .isNotBlank();
        }
    }

    @Test
    void everyErrorAnswerAndEveryExampleIsThere() {
        for (Contract contract : List.of(own(), kiosk())) {
            ObjectNode document = document(contract, DocumentVersion.V3_1_0).document();
            for (OperationShape operation : contract.operations()) {
                ObjectNode responses = at(operation(document, operation.getId().getName()), "responses");
                contract.errors(operation).forEach(error -> {
                    ObjectNode response = at(responses, String.valueOf(contract.status(error)));
                    assertThat(strings(at(response, "headers", ErrorAnswers.ERROR_TYPE_HEADER, "schema")
                                    .expectArrayMember("enum")))
                            .contains(error.getId().getName());
                });
                examples(operation).forEach(example -> {
                    var error = contract.model()
                            .expectShape(example.getError().orElseThrow().getShapeId());
                    String status = String.valueOf(
                            contract.status(error.asStructureShape().orElseThrow()));
                    assertThat(at(responses, status, "content", "application/json", "examples")
                                    .getMembers()
                                    .values())
                            .extracting(node -> node.expectObjectNode()
                                    .expectStringMember("summary")
                                    .getValue())
                            .contains(example.getTitle());
                });
            }
        }
    }

    private static Stream<ExamplesTrait.Example> examples(OperationShape operation) {
        return operation.getTrait(ExamplesTrait.class).stream()
                .flatMap(trait -> trait.getExamples().stream())
                .filter(example -> example.getError().isPresent());
    }

    @Test
    void errorsOfOneStatusKeepTheirBodiesAndHeaders() {
        ObjectNode document = document(kiosk(), DocumentVersion.V3_1_0).document();
        ObjectNode response = at(operation(document, "GetPaper"), "responses", "404");
        assertThat(strings(at(response, "headers", "x-amzn-errortype", "schema").expectArrayMember("enum")))
                .containsExactly("NoSuchPaper", "SoldOut");
        ObjectNode retryAfter = at(response, "headers", "Retry-After");
        assertThat(at(retryAfter, "schema").expectStringMember("type").getValue())
                .isEqualTo("integer");
        assertThat(at(retryAfter, "examples").getMember("GetPaper_example3")).isPresent();
        ObjectNode examples = at(response, "content", "application/json", "examples");
        assertThat(at(examples, "GetPaper_example2", "value")
                        .expectArrayMember("knownPapers")
                        .size())
                .isEqualTo(1);
        assertThat(at(examples, "GetPaper_example3", "value").getMember("again"))
                .isEmpty();
        ObjectNode either = at(document, "components", "schemas", "GetPaper404ErrorResponseContent");
        assertThat(either.expectArrayMember("anyOf").size()).isEqualTo(2);
        assertThat(either.getMember("oneOf")).isEmpty();
    }

    @Test
    void whatIsLostIsListed() {
        assertThat(document(kiosk(), DocumentVersion.V3_1_0).losses())
                .extracting(Loss::what)
                .contains(
                        "document", "greedy label", "query literal", "@httpPrefixHeaders", "@idempotent", "@retryable");
        assertThat(document(own(), DocumentVersion.V3_1_0).losses())
                .extracting(Loss::where)
                .noneMatch("model"::equals);
    }

    @Test
    void integersAreIntegersAndDefaultsAreKept() {
        ObjectNode document = document(kiosk(), DocumentVersion.V3_1_0).document();
        ObjectNode copies = at(document, "components", "schemas", "PutPaperRequestContent", "properties", "copies");
        assertThat(copies.expectStringMember("type").getValue()).isEqualTo("integer");
        assertThat(copies.expectNumberMember("default").getValue().intValue()).isEqualTo(10);
    }

    @Test
    void versionsAreFoundByName() {
        assertThat(DocumentVersion.of("3.1")).isEqualTo(DocumentVersion.V3_1_0);
        assertThat(DocumentVersion.of("3.0")).isEqualTo(DocumentVersion.V3_0_3);
        assertThat(DocumentVersion.of("3.0.2")).isEqualTo(DocumentVersion.V3_0_2);
        assertThatThrownBy(() -> DocumentVersion.of("2.0"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3.0.2, 3.0.3, 3.1.0");
    }
}
