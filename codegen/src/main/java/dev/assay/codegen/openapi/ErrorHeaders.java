package dev.assay.codegen.openapi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.smithy.jsonschema.Schema;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.knowledge.HttpBinding;
import software.amazon.smithy.model.knowledge.HttpBindingIndex;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.shapes.StructureShape;
import software.amazon.smithy.model.traits.DocumentationTrait;
import software.amazon.smithy.model.traits.ExamplesTrait;
import software.amazon.smithy.openapi.model.ExampleObject;
import software.amazon.smithy.openapi.model.ParameterObject;

/** The headers of errors that share a status: smithy-openapi makes plain strings of them and drops their examples. */
final class ErrorHeaders {
    private final Model model;

    ErrorHeaders(Model model) {
        this.model = model;
    }

    /** Header name to header; none is required, since it belongs to one of the errors. */
    Map<String, ParameterObject> of(OperationShape operation, List<StructureShape> errors) {
        Map<String, ParameterObject> headers = new TreeMap<>();
        for (StructureShape error : errors) {
            for (HttpBinding binding :
                    HttpBindingIndex.of(model).getResponseBindings(error, HttpBinding.Location.HEADER)) {
                headers.put(binding.getLocationName(), header(operation, error, binding));
            }
        }
        return headers;
    }

    private ParameterObject header(OperationShape operation, StructureShape error, HttpBinding binding) {
        ParameterObject.Builder header = ParameterObject.builder().schema(schema(binding));
        binding.getMember()
                .getMemberTrait(model, DocumentationTrait.class)
                .ifPresent(docs -> header.description(docs.getValue()));
        List<ExamplesTrait.Example> examples = operation
                .getTrait(ExamplesTrait.class)
                .map(ExamplesTrait::getExamples)
                .orElse(List.of());
        for (int i = 0; i < examples.size(); i++) {
            ExamplesTrait.Example example = examples.get(i);
            String name = ErrorAnswers.exampleName(operation, i);
            value(example, error, binding)
                    .ifPresent(value -> header.putExample(
                            name,
                            ExampleObject.builder()
                                    .summary(example.getTitle())
                                    .value(value)
                                    .build()
                                    .toNode()));
        }
        return header.build();
    }

    private static Optional<Node> value(ExamplesTrait.Example example, StructureShape error, HttpBinding binding) {
        return example.getError()
                .filter(shown -> shown.getShapeId().equals(error.getId()))
                .flatMap(shown -> shown.getContent().getMember(binding.getMemberName()));
    }

    private Schema schema(HttpBinding binding) {
        Shape target = model.expectShape(binding.getMember().getTarget());
        String type = switch (target.getType()) {
            case BYTE, SHORT, INTEGER, LONG, BIG_INTEGER, INT_ENUM -> "integer";
            case FLOAT, DOUBLE, BIG_DECIMAL -> "number";
            case BOOLEAN -> "boolean";
            default -> "string";
        };
        return Schema.builder().type(type).build();
    }
}
