package dev.assay.conformance.suite;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.knowledge.IdentifierBindingIndex;
import software.amazon.smithy.model.knowledge.OperationIndex;
import software.amazon.smithy.model.knowledge.TopDownIndex;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.ObjectNode;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.ResourceShape;
import software.amazon.smithy.model.shapes.ServiceShape;
import software.amazon.smithy.model.shapes.StructureShape;
import software.amazon.smithy.model.traits.ReferencesTrait;

/** Which members of inputs and outputs are identifiers of which resources. */
final class Identifiers {

    private final Model model;
    private final List<ResourceShape> resources;
    private final IdentifierBindingIndex bindings;

    Identifiers(Model model, ServiceShape service) {
        this.model = model;
        this.resources = TopDownIndex.of(model).getContainedResources(service).stream()
                .sorted()
                .toList();
        this.bindings = IdentifierBindingIndex.of(model);
    }

    /** The resource that an operation is bound to. */
    Optional<ResourceShape> resourceOf(OperationShape operation) {
        return resources.stream()
                .filter(resource -> resource.getAllOperations().contains(operation.getId()))
                .findFirst();
    }

    /**
     * The resources that an operation's input names, by the members that name them. What an operation creates it does not name yet, even where
     * its caller chooses the identifier.
     */
    Map<String, Identifier> inInput(OperationShape operation) {
        Map<String, Identifier> found = new LinkedHashMap<>();
        StructureShape input = OperationIndex.of(model).expectInputShape(operation);
        input.getTrait(ReferencesTrait.class).stream()
                .flatMap(trait -> trait.getReferences().stream())
                .forEach(reference -> model.getShape(reference.getResource())
                        .flatMap(shape -> shape.asResourceShape())
                        .ifPresent(resource -> resource.getIdentifiers()
                                .keySet()
                                .forEach(name -> {
                                    String member = reference.getIds().getOrDefault(name, name);
                                    if (input.getMember(member).isPresent()) {
                                        found.put(member, new Identifier(resource, name));
                                    }
                                })));
        resourceOf(operation).ifPresent(resource -> {
            Map<String, String> bound = bindings.getOperationInputBindings(resource, operation);
            bound.forEach((name, member) -> {
                found.remove(member);
                named(resource, operation, bound, name)
                        .ifPresent(named -> found.put(member, new Identifier(named, name)));
            });
        });
        return found;
    }

    /** The resource that is named by an identifier: the operation's own where it is on one that exists, else the one that holds it. */
    private Optional<ResourceShape> named(
            ResourceShape resource, OperationShape operation, Map<String, String> bound, String name) {
        boolean creates = resource.getCreate().filter(operation.getId()::equals).isPresent();
        boolean puts = resource.getPut().filter(operation.getId()::equals).isPresent();
        boolean onOne = bound.keySet().containsAll(resource.getIdentifiers().keySet());
        return !creates && !puts && onOne ? Optional.of(resource) : holder(resource, name);
    }

    /** The resource that another is within, where it has an identifier of this name. */
    private Optional<ResourceShape> holder(ResourceShape resource, String name) {
        return resources.stream()
                .filter(one -> one.getResources().contains(resource.getId()))
                .filter(one -> one.getIdentifiers().containsKey(name))
                .findFirst();
    }

    /** An identifier of a resource. */
    record Identifier(ResourceShape resource, String name) {}

    /** The input of an operation of the resource that names one instance of it. */
    ObjectNode inputFor(ResourceShape resource, OperationShape operation, Map<String, String> identifiers) {
        ObjectNode input = Node.objectNode();
        for (var binding :
                bindings.getOperationInputBindings(resource, operation).entrySet()) {
            input = input.withMember(binding.getValue(), identifiers.getOrDefault(binding.getKey(), ""));
        }
        return input;
    }

    /** The identifiers of the resource that an output, or else the input, bears; empty if any is in neither. */
    Optional<Map<String, String>> inAnswer(ResourceShape resource, ObjectNode output, ObjectNode input) {
        Map<String, String> found = new LinkedHashMap<>();
        for (String name : resource.getIdentifiers().keySet()) {
            Optional<String> value = find(output, name).or(() -> find(input, name));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            found.put(name, value.get());
        }
        return Optional.of(found);
    }

    /** The text of the member of that name that lies least deep. */
    static Optional<String> find(ObjectNode root, String name) {
        Deque<ObjectNode> level = new ArrayDeque<>(List.of(root));
        while (!level.isEmpty()) {
            ObjectNode object = level.removeFirst();
            Optional<String> here = object.getMember(name)
                    .filter(node -> node.isStringNode() || node.isNumberNode())
                    .map(node -> node.isStringNode() ? node.expectStringNode().getValue() : Node.printJson(node));
            if (here.isPresent()) {
                return here;
            }
            object.getMembers().values().stream()
                    .flatMap(node -> node.asObjectNode().stream())
                    .forEach(level::addLast);
        }
        return Optional.empty();
    }
}
