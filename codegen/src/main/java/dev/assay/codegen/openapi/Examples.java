package dev.assay.codegen.openapi;

import dev.assay.model.contract.Contract;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import software.amazon.smithy.model.knowledge.HttpBinding;
import software.amazon.smithy.model.knowledge.HttpBindingIndex;
import software.amazon.smithy.model.knowledge.OperationIndex;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.StructureShape;
import software.amazon.smithy.model.traits.ExamplesTrait;
import software.amazon.smithy.model.traits.Trait;
import software.amazon.smithy.openapi.fromsmithy.Context;
import software.amazon.smithy.openapi.fromsmithy.OpenApiMapper;
import software.amazon.smithy.openapi.model.ExampleObject;
import software.amazon.smithy.openapi.model.MediaTypeObject;
import software.amazon.smithy.openapi.model.OperationObject;
import software.amazon.smithy.openapi.model.ParameterObject;
import software.amazon.smithy.openapi.model.RequestBodyObject;

/**
 * Keeps the examples of requests valid: those that break a constraint on purpose are shown at their error's answer
 * alone. An operation without an example gets a made-up body.
 */
final class Examples implements OpenApiMapper {
    private final Contract contract;

    Examples(Contract contract) {
        this.contract = contract;
    }

    @Override
    public OperationObject updateOperation(
            Context<? extends Trait> context,
            OperationShape shape,
            OperationObject operation,
            String method,
            String path) {
        OperationShape modelled = contract.operation(shape.getId().getName()).orElse(shape);
        Set<String> broken = broken(modelled);
        OperationObject.Builder builder = operation.toBuilder();
        List<ParameterObject> parameters = operation.getParameters().stream()
                .map(parameter -> parameter.toBuilder()
                        .examples(without(parameter.getExamples(), broken))
                        .build())
                .toList();
        builder.parameters(parameters);
        operation.getRequestBody().ifPresent(body -> builder.requestBody(body(modelled, body, broken)));
        return builder.build();
    }

    /** The names of the examples whose input the model itself calls invalid. */
    static Set<String> broken(OperationShape operation) {
        List<ExamplesTrait.Example> examples = operation
                .getTrait(ExamplesTrait.class)
                .map(ExamplesTrait::getExamples)
                .orElse(List.of());
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < examples.size(); i++) {
            if (examples.get(i).getAllowConstraintErrors()) {
                names.add(ErrorAnswers.exampleName(operation, i));
            }
        }
        return names;
    }

    private static Map<String, Node> without(Map<String, ExampleObject> examples, Set<String> names) {
        Map<String, Node> kept = new TreeMap<>();
        examples.forEach((name, example) -> {
            if (!names.contains(name)) {
                kept.put(name, example.toNode());
            }
        });
        return kept;
    }

    private RequestBodyObject body(OperationShape operation, RequestBodyObject body, Set<String> broken) {
        RequestBodyObject.Builder builder = body.toBuilder();
        body.getContent().forEach((type, content) -> {
            MediaTypeObject.Builder changed = content.toBuilder();
            changed.examples(without(content.getExamples(), broken));
            if (content.getExamples().isEmpty()) {
                sample(operation)
                        .ifPresent(
                                example -> changed.putExample(operation.getId().getName(), example));
            }
            builder.putContent(type, changed.build());
        });
        return builder.build();
    }

    private Optional<ExampleObject> sample(OperationShape operation) {
        StructureShape input = OperationIndex.of(contract.model()).expectInputShape(operation);
        HttpBindingIndex index = HttpBindingIndex.of(contract.model());
        Set<String> inBody = index.getRequestBindings(operation, HttpBinding.Location.DOCUMENT).stream()
                .map(HttpBinding::getMemberName)
                .collect(Collectors.toSet());
        Optional<Node> body =
                new Samples(contract.model()).body(input, member -> inBody.contains(member.getMemberName()), "message");
        return inBody.isEmpty()
                ? Optional.empty()
                : body.map(value -> ExampleObject.builder()
                        .summary("What is required")
                        .value(value)
                        .build());
    }
}
