package dev.assay.model.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.node.ObjectNode;
import software.amazon.smithy.model.validation.Severity;
import software.amazon.smithy.model.validation.ValidatedResult;
import software.amazon.smithy.model.validation.ValidationEvent;

/** What {@code smithy validate} says of our model. */
class ModelValidationTest {

    private final ValidatedResult<Model> result =
            Model.assembler().discoverModels().assemble();

    @Test
    void thereIsNoWarning() {
        List<ValidationEvent> events = result.getValidationEvents().stream()
                .filter(event -> event.getShapeId()
                        .filter(shape -> shape.getNamespace().startsWith("dev.assay"))
                        .isPresent())
                .filter(event -> event.getSeverity().compareTo(Severity.WARNING) >= 0)
                .toList();
        assertThat(events).isEmpty();
    }

    @Test
    void everySuppressionHasAReason() {
        List<ObjectNode> suppressions = result.getResult()
                .orElseThrow()
                .getMetadataProperty("suppressions")
                .orElseThrow()
                .expectArrayNode()
                .getElementsAs(ObjectNode.class);
        assertThat(suppressions)
                .filteredOn(
                        node -> node.expectStringMember("namespace").getValue().startsWith("dev.assay"))
                .isNotEmpty()
                .allSatisfy(node ->
                        assertThat(node.expectStringMember("reason").getValue()).hasSizeGreaterThan(20));
    }
}
