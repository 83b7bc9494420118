package dev.assay.codegen.openapi;

import dev.assay.model.contract.Contract;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.knowledge.HttpBinding;
import software.amazon.smithy.model.knowledge.HttpBinding.Location;
import software.amazon.smithy.model.knowledge.HttpBindingIndex;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.ObjectNode;
import software.amazon.smithy.model.node.StringNode;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.shapes.StructureShape;
import software.amazon.smithy.model.traits.HttpTrait;

/**
 * Walks a model and the document made from it side by side, and tells what the model says and neither the document nor
 * its list of losses does. It shares no code with what makes the document.
 */
public final class DocumentAudit {
    private final Contract contract;
    private final Model model;
    private final ObjectNode document;
    private final SchemaAudit schemas;
    private final Findings findings;

    private DocumentAudit(Contract contract, OpenApiDocument made) {
        this.contract = contract;
        this.model = contract.model();
        this.document = made.document();
        this.findings = new Findings(model, made.losses());
        this.schemas = new SchemaAudit(model, document, findings);
    }

    /** What is lost without a word, a line each. */
    public static List<String> of(Contract contract, OpenApiDocument made) {
        DocumentAudit audit = new DocumentAudit(contract, made);
        contract.operations().forEach(audit::operation);
        return audit.findings.list();
    }

    private void operation(OperationShape shape) {
        Optional<HttpTrait> http = shape.getTrait(HttpTrait.class);
        Optional<ObjectNode> found =
                http.flatMap(trait -> find(trait, shape.getId().getName()));
        if (found.isEmpty()) {
            findings.missing(shape, "operation", "no operation of the document");
            return;
        }
        ObjectNode operation = found.get();
        request(shape, operation);
        ObjectNode responses = operation.expectObjectMember("responses");
        String status = String.valueOf(http.get().getCode());
        responses
                .getObjectMember(status)
                .ifPresentOrElse(
                        response -> answer(shape, HttpBindingIndex.of(model).getResponseBindings(shape), response),
                        () -> findings.missing(shape, "status " + status, "no such response"));
        contract.errors(shape).forEach(error -> error(shape, error, responses));
    }

    private Optional<ObjectNode> find(HttpTrait http, String id) {
        return document.expectObjectMember("paths").getMembers().values().stream()
                .map(Node::expectObjectNode)
                .flatMap(path -> path.getObjectMember(http.getMethod().toLowerCase(Locale.ROOT)).stream())
                .filter(operation ->
                        operation.getStringMemberOrDefault("operationId", "").equals(id))
                .findFirst();
    }

    private void request(OperationShape shape, ObjectNode operation) {
        List<ObjectNode> parameters = new ArrayList<>();
        operation
                .getArrayMember("parameters")
                .ifPresent(all -> all.getElementsAs(ObjectNode.class).forEach(parameters::add));
        for (HttpBinding binding :
                HttpBindingIndex.of(model).getRequestBindings(shape).values()) {
            switch (binding.getLocation()) {
                case LABEL -> parameter(binding, "path", parameters);
                case QUERY, QUERY_PARAMS -> parameter(binding, "query", parameters);
                case HEADER -> parameter(binding, "header", parameters);
                case DOCUMENT -> property(binding.getMember(), operation.getObjectMember("requestBody"));
                case PAYLOAD -> payload(binding, operation.getObjectMember("requestBody"));
                default -> findings.missing(binding.getMember(), trait(binding), "not in the document");
            }
        }
    }

    private static String trait(HttpBinding binding) {
        return switch (binding.getLocation()) {
            case PREFIX_HEADERS -> "@httpPrefixHeaders";
            case RESPONSE_CODE -> "@httpResponseCode";
            default -> binding.getLocation().toString();
        };
    }

    private void parameter(HttpBinding binding, String in, List<ObjectNode> parameters) {
        Optional<ObjectNode> found = parameters.stream()
                .filter(parameter ->
                        parameter.expectStringMember("in").getValue().equals(in))
                .filter(parameter -> isNamed(parameter, binding.getLocationName(), in))
                .findFirst();
        if (found.isEmpty()) {
            findings.missing(binding.getMember(), "parameter", "no parameter in the " + in);
            return;
        }
        if (binding.getMember().isRequired() && !found.get().getBooleanMemberOrDefault("required")) {
            findings.missing(binding.getMember(), "@required", "not a required parameter");
        }
        schemas.member(binding.getMember(), found.get().expectObjectMember("schema"), binding.getLocation());
    }

    private static boolean isNamed(ObjectNode parameter, String name, String in) {
        String given = parameter.expectStringMember("name").getValue();
        return in.equals("header") ? given.equalsIgnoreCase(name) : given.equals(name) || given.equals(name + "+");
    }

    private void property(MemberShape member, Optional<ObjectNode> message) {
        content(message)
                .ifPresentOrElse(
                        schema -> schemas.property(member, schema),
                        () -> findings.missing(member, "member", "the message has no body"));
    }

    private void payload(HttpBinding binding, Optional<ObjectNode> message) {
        content(message)
                .ifPresentOrElse(
                        schema -> schemas.member(binding.getMember(), schema, Location.PAYLOAD),
                        () -> findings.missing(binding.getMember(), "payload", "the message has no body"));
        if (binding.getMember().isRequired()
                && message.filter(body -> body.getBooleanMemberOrDefault("required", true))
                        .isEmpty()) {
            findings.missing(binding.getMember(), "@required", "the body is not required");
        }
    }

    private static Optional<ObjectNode> content(Optional<ObjectNode> message) {
        return message.flatMap(body -> body.getObjectMember("content"))
                .flatMap(types -> types.getMembers().values().stream().findFirst())
                .flatMap(type -> type.expectObjectNode().getObjectMember("schema"));
    }

    private void error(OperationShape operation, StructureShape error, ObjectNode responses) {
        String status = String.valueOf(contract.status(error));
        Optional<ObjectNode> response = responses.getObjectMember(status);
        boolean isNamed = response
                .flatMap(node -> node.getObjectMember("headers"))
                .flatMap(headers -> headers.getObjectMember("x-amzn-errortype"))
                .stream()
                .flatMap(header -> header.expectObjectMember("schema").expectArrayMember("enum").getElements().stream())
                .anyMatch(name ->
                        name.expectStringNode().getValue().equals(error.getId().getName()));
        if (response.isEmpty() || !isNamed) {
            findings.missing(operation, "error " + error.getId(), "not in a response of status " + status);
            return;
        }
        answer(error, HttpBindingIndex.of(model).getResponseBindings(error), response.get());
    }

    private void answer(Shape shape, Map<String, HttpBinding> bindings, ObjectNode response) {
        Set<String> headers = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        ObjectNode all = response.getObjectMember("headers").orElse(Node.objectNode());
        all.getMembers().keySet().stream().map(StringNode::getValue).forEach(headers::add);
        for (HttpBinding binding : bindings.values()) {
            MemberShape member = binding.getMember();
            switch (binding.getLocation()) {
                case DOCUMENT -> body(shape, member, response);
                case PAYLOAD -> payload(binding, Optional.of(response));
                case HEADER -> {
                    if (headers.contains(binding.getLocationName())) {
                        schemas.member(member, header(all, binding).expectObjectMember("schema"), Location.HEADER);
                    } else {
                        findings.missing(member, "header", "no header of the response");
                    }
                }
                default -> findings.missing(member, trait(binding), "not in the document");
            }
        }
    }

    private static ObjectNode header(ObjectNode headers, HttpBinding binding) {
        return headers.getMembers().entrySet().stream()
                .filter(entry -> entry.getKey().getValue().equalsIgnoreCase(binding.getLocationName()))
                .map(entry -> entry.getValue().expectObjectNode())
                .findFirst()
                .orElseThrow();
    }

    /** Several errors of one status are alternatives: the one whose schema has the member is meant. */
    private void body(Shape shape, MemberShape member, ObjectNode response) {
        Optional<ObjectNode> schema = content(Optional.of(response));
        if (schema.isPresent() && shape instanceof StructureShape error) {
            schema = schemas.alternative(schema.get(), error);
        }
        if (schema.isPresent()) {
            schemas.property(member, schema.get());
        } else {
            findings.missing(member, "member", "the answer has no body for it");
        }
    }
}
