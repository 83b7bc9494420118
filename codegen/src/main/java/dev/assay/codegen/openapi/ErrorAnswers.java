package dev.assay.codegen.openapi;

import dev.assay.model.contract.Contract;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.smithy.aws.traits.protocols.RestJson1Trait;
import software.amazon.smithy.jsonschema.Schema;
import software.amazon.smithy.model.node.ObjectNode;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.StructureShape;
import software.amazon.smithy.model.traits.DocumentationTrait;
import software.amazon.smithy.model.traits.ExamplesTrait;
import software.amazon.smithy.model.traits.Trait;
import software.amazon.smithy.openapi.fromsmithy.Context;
import software.amazon.smithy.openapi.fromsmithy.OpenApiMapper;
import software.amazon.smithy.openapi.model.ExampleObject;
import software.amazon.smithy.openapi.model.MediaTypeObject;
import software.amazon.smithy.openapi.model.OpenApi;
import software.amazon.smithy.openapi.model.OperationObject;
import software.amazon.smithy.openapi.model.ParameterObject;
import software.amazon.smithy.openapi.model.PathItem;
import software.amazon.smithy.openapi.model.Ref;
import software.amazon.smithy.openapi.model.ResponseObject;

/**
 * Completes the error answers: what each status means, the header that tells the errors of one status apart, and the
 * examples of every error, also where several share a status.
 */
final class ErrorAnswers implements OpenApiMapper {
    /** The header by which aws.restJson1 names the error. */
    static final String ERROR_TYPE_HEADER = "x-amzn-errortype";

    private final Contract contract;

    ErrorAnswers(Contract contract) {
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
        Map<Integer, List<StructureShape>> byStatus = contract.errors(modelled).stream()
                .collect(Collectors.groupingBy(contract::status, TreeMap::new, Collectors.toList()));
        OperationObject.Builder builder = operation.toBuilder();
        byStatus.forEach((status, errors) -> {
            ResponseObject response = operation.getResponses().get(String.valueOf(status));
            if (response != null) {
                builder.putResponse(String.valueOf(status), complete(context, modelled, response, errors));
            }
        });
        return builder.build();
    }

    private ResponseObject complete(
            Context<? extends Trait> context,
            OperationShape operation,
            ResponseObject response,
            List<StructureShape> errors) {
        ResponseObject.Builder builder = response.toBuilder().description(describe(errors));
        if (context.getProtocolTrait() instanceof RestJson1Trait) {
            builder.putHeader(ERROR_TYPE_HEADER, Ref.local(header(errors)));
        }
        // Where errors share a status anywhere in the service, smithy-openapi takes the headers from them everywhere.
        new ErrorHeaders(contract.model()).of(operation, errors).forEach((name, header) -> {
            if (errors.size() > 1 || !response.getHeaders().containsKey(name)) {
                builder.putHeader(name, Ref.local(header));
            }
        });
        response.getContent()
                .forEach((type, content) -> builder.putContent(type, withExamples(operation, content, errors)));
        return builder.build();
    }

    /**
     * Of several errors with one status a body may fit more than one, since they tend to have the same members, so
     * that "exactly one" would refuse what the model allows.
     */
    @Override
    public ObjectNode updateNode(Context<? extends Trait> context, OpenApi document, ObjectNode node) {
        ObjectNode components = node.expectObjectMember("components");
        Optional<ObjectNode> schemas = components.getObjectMember("schemas");
        if (schemas.isEmpty()) {
            return node;
        }
        ObjectNode.Builder changed = schemas.get().toBuilder();
        document.getPaths().values().stream()
                .flatMap(path -> errorSchemas(path))
                .forEach(name -> schemas.get()
                        .getObjectMember(name)
                        .filter(schema -> schema.containsMember("oneOf"))
                        .ifPresent(schema -> changed.withMember(
                                name,
                                schema.withMember("anyOf", schema.expectMember("oneOf"))
                                        .withoutMember("oneOf"))));
        return node.withMember("components", components.withMember("schemas", changed.build()));
    }

    /** The names of the schemas that the error answers of a path refer to. */
    private static Stream<String> errorSchemas(PathItem path) {
        return ContractMapper.operations(path)
                .flatMap(operation -> operation.getResponses().entrySet().stream())
                .filter(response -> response.getKey().compareTo("400") >= 0)
                .flatMap(response -> response.getValue().getContent().values().stream())
                .flatMap(content -> content.getSchema().stream())
                .flatMap(schema -> schema.getRef().stream())
                .map(reference -> reference.substring(reference.lastIndexOf('/') + 1));
    }

    private static String describe(List<StructureShape> errors) {
        return errors.stream()
                .map(error -> error.getId().getName()
                        + error.getTrait(DocumentationTrait.class)
                                .map(docs -> ": " + PlainText.firstSentence(docs.getValue()))
                                .orElse(""))
                .sorted()
                .collect(Collectors.joining("\n\n"));
    }

    private static ParameterObject header(List<StructureShape> errors) {
        List<String> names =
                errors.stream().map(error -> error.getId().getName()).sorted().toList();
        return ParameterObject.builder()
                .description("The name of the error.")
                .required(true)
                .schema(Schema.builder().type("string").enumValues(names).build())
                .build();
    }

    private MediaTypeObject withExamples(
            OperationShape operation, MediaTypeObject content, List<StructureShape> errors) {
        MediaTypeObject.Builder builder = content.toBuilder();
        List<ExamplesTrait.Example> modelled = operation
                .getTrait(ExamplesTrait.class)
                .map(ExamplesTrait::getExamples)
                .orElse(List.of());
        for (int i = 0; i < modelled.size(); i++) {
            ExamplesTrait.Example example = modelled.get(i);
            String name = exampleName(operation, i);
            example.getError()
                    .flatMap(error -> find(errors, error))
                    .ifPresent(error -> builder.putExample(name, toExample(example, error)));
        }
        for (StructureShape error : errors) {
            boolean isShown = modelled.stream()
                    .flatMap(example -> example.getError().stream())
                    .anyMatch(shown -> shown.getShapeId().equals(error.getId()));
            if (!isShown) {
                sample(error)
                        .ifPresent(example -> builder.putExample(error.getId().getName(), example));
            }
        }
        return builder.build();
    }

    private Optional<ExampleObject> sample(StructureShape error) {
        String said = error.getTrait(DocumentationTrait.class)
                .map(docs -> PlainText.firstSentence(docs.getValue()))
                .orElse(error.getId().getName());
        return new WireForm(contract.model())
                .sampleOfError(error, said)
                .map(body -> ExampleObject.builder().summary(said).value(body).build());
    }

    /** The name that smithy-openapi gives to the same example elsewhere in the document. */
    static String exampleName(OperationShape operation, int index) {
        return operation.getId().getName() + "_example" + (index + 1);
    }

    private static Optional<StructureShape> find(
            Collection<StructureShape> errors, ExamplesTrait.ErrorExample example) {
        return errors.stream()
                .filter(error -> error.getId().equals(example.getShapeId()))
                .findFirst();
    }

    private ExampleObject toExample(ExamplesTrait.Example example, StructureShape error) {
        ObjectNode content = example.getError().orElseThrow().getContent();
        return ExampleObject.builder()
                .summary(example.getTitle())
                .description(example.getDocumentation().orElse(""))
                .value(new WireForm(contract.model()).bodyOfError(error, content))
                .build();
    }
}
