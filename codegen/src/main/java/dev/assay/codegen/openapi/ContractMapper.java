package dev.assay.codegen.openapi;

import dev.assay.model.contract.Contract;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.smithy.aws.traits.ServiceTrait;
import software.amazon.smithy.model.knowledge.TopDownIndex;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.ObjectNode;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.ResourceShape;
import software.amazon.smithy.model.traits.DocumentationTrait;
import software.amazon.smithy.model.traits.StringTrait;
import software.amazon.smithy.model.traits.Trait;
import software.amazon.smithy.openapi.fromsmithy.Context;
import software.amazon.smithy.openapi.fromsmithy.OpenApiMapper;
import software.amazon.smithy.openapi.model.OpenApi;
import software.amazon.smithy.openapi.model.OperationObject;
import software.amazon.smithy.openapi.model.PathItem;
import software.amazon.smithy.openapi.model.ServerObject;
import software.amazon.smithy.openapi.model.TagObject;

/** Carries the clauses of each operation into the document, and what people look for: summaries, tags and servers. */
final class ContractMapper implements OpenApiMapper {
    /** The extension that lists the clauses of an operation. */
    static final String CLAUSES = "x-assay-clauses";

    /** Metadata of a model: what stands in a document's info, by the shape ID of the service. */
    static final String INFO = "openapiInfo";

    private final Contract contract;
    private final Map<String, String> resources = new TreeMap<>();

    ContractMapper(Contract contract) {
        this.contract = contract;
        TopDownIndex.of(contract.model())
                .getContainedResources(contract.service())
                .forEach(resource -> resource.getAllOperations()
                        .forEach(operation -> resources.put(
                                operation.toString(), resource.getId().getName())));
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
        String docs = shape.getTrait(DocumentationTrait.class)
                .map(DocumentationTrait::getValue)
                .orElse(shape.getId().getName() + ".");
        ClauseText clauses = new ClauseText(
                contract, contract.operation(shape.getId().getName()).orElse(shape));
        builder.summary(PlainText.firstSentence(docs));
        builder.description((docs + clauses.forPeople()).strip());
        builder.putExtension(CLAUSES, clauses.forMachines());
        return builder.build();
    }

    /** Files an operation without a tag under its resource. The converter sets tags late, hence here. */
    @Override
    public OperationObject postProcessOperation(
            Context<? extends Trait> context,
            OperationShape shape,
            OperationObject operation,
            String method,
            String path) {
        if (!operation.getTags().isEmpty()) {
            return operation;
        }
        String service = contract.service().getId().getName();
        return operation.toBuilder()
                .addTag(resources.getOrDefault(shape.getId().toString(), service))
                .build();
    }

    /** Lists the tags that the operations have. */
    @Override
    public OpenApi after(Context<? extends Trait> context, OpenApi document) {
        Set<String> used = new TreeSet<>();
        document.getPaths().values().stream()
                .flatMap(ContractMapper::operations)
                .forEach(operation -> used.addAll(operation.getTags()));
        document.getTags().forEach(known -> used.remove(known.getName()));
        OpenApi.Builder builder = document.toBuilder();
        used.forEach(tag -> builder.addTag(
                TagObject.builder().name(tag).description(describe(tag)).build()));
        return builder.build();
    }

    /** The operations of a path, by its methods. */
    static java.util.stream.Stream<OperationObject> operations(PathItem path) {
        return java.util.stream.Stream.of(
                        path.getGet(),
                        path.getPut(),
                        path.getPost(),
                        path.getDelete(),
                        path.getPatch(),
                        path.getHead(),
                        path.getOptions(),
                        path.getTrace())
                .flatMap(Optional::stream);
    }

    private String describe(String tag) {
        if (tag.equals(contract.service().getId().getName())) {
            return "What belongs to no resource.";
        }
        return contract.model()
                .shapes(ResourceShape.class)
                .filter(resource -> resource.getId().getName().equals(tag))
                .sorted()
                .flatMap(resource -> resource.getTrait(DocumentationTrait.class).stream())
                .map(StringTrait::getValue)
                .findFirst()
                .orElse("Operations of " + tag + ".");
    }

    @Override
    public ObjectNode updateNode(Context<? extends Trait> context, OpenApi document, ObjectNode node) {
        ObjectNode info = node.expectObjectMember("info");
        ObjectNode given = Optional.ofNullable(contract.model().getMetadata().get(INFO))
                .flatMap(Node::asObjectNode)
                .flatMap(all -> all.getObjectMember(contract.service().getId().toString()))
                .orElse(Node.objectNode());
        return node.withMember("info", info.merge(given));
    }
}
