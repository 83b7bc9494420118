package dev.assay.codegen.openapi;

import dev.assay.model.clause.Clause;
import dev.assay.model.contract.Contract;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import software.amazon.smithy.aws.traits.ServiceTrait;
import software.amazon.smithy.model.knowledge.TopDownIndex;
import software.amazon.smithy.model.node.ArrayNode;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.ObjectNode;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.traits.DocumentationTrait;
import software.amazon.smithy.model.traits.Trait;
import software.amazon.smithy.openapi.fromsmithy.Context;
import software.amazon.smithy.openapi.fromsmithy.OpenApiMapper;
import software.amazon.smithy.openapi.model.OpenApi;
import software.amazon.smithy.openapi.model.OperationObject;
import software.amazon.smithy.openapi.model.ServerObject;

/** Carries the clauses of each operation into the document, and what people look for: summaries, tags and servers. */
final class ContractMapper implements OpenApiMapper {
    /** The extension that lists the clauses of an operation. */
    static final String CLAUSES = "x-assay-clauses";

    private final Contract contract;

    ContractMapper(Contract contract) {
        this.contract = contract;
    }

    @Override
    public void before(Context<? extends Trait> context, OpenApi.Builder document) {
        contract.service()
                .getTrait(ServiceTrait.class)
                .map(ServiceTrait::getEndpointPrefix)
                .filter(prefix -> !prefix.isEmpty())
                .ifPresent(prefix -> document.addServer(new ServerObject.Builder()
                        .url("https://" + prefix + ".{region}.amazonaws.com")
                        .description("The service in one region")
                        .variables(Map.of("region", regionVariable()))
                        .build()));
    }

    private static ObjectNode regionVariable() {
        return Node.objectNodeBuilder()
                .withMember("default", "us-east-1")
                .withMember("description", "The region")
                .build();
    }

    @Override
    public OperationObject updateOperation(
            Context<? extends Trait> context,
            OperationShape shape,
            OperationObject operation,
            String method,
            String path) {
        OperationObject.Builder builder = operation.toBuilder();
        shape.getTrait(DocumentationTrait.class)
                .ifPresent(docs -> builder.summary(PlainText.firstSentence(docs.getValue())));
        if (operation.getTags().isEmpty()) {
            resourceOf(context, shape).ifPresent(builder::addTag);
        }
        builder.putExtension(CLAUSES, clauses(shape.getId().getName()));
        return builder.build();
    }

    private static Optional<String> resourceOf(Context<? extends Trait> context, OperationShape operation) {
        TopDownIndex index = TopDownIndex.of(context.getModel());
        return index.getContainedResources(context.getService()).stream()
                .filter(resource -> resource.getAllOperations().contains(operation.getId()))
                .map(resource -> resource.getId().getName())
                .sorted()
                .findFirst();
    }

    private ArrayNode clauses(String operation) {
        List<Clause> clauses = contract.clauses().stream()
                .filter(clause -> clause.id().operation().equals(operation))
                .toList();
        return clauses.stream()
                .map(clause -> Node.objectNodeBuilder()
                        .withMember("id", clause.id().toString())
                        .withMember("level", clause.level().name())
                        .withMember("origin", clause.origin().name().toLowerCase(Locale.ROOT))
                        .withMember("sentence", clause.sentence())
                        .build())
                .collect(ArrayNode.collect());
    }
}
