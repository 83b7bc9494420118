package dev.assay.codegen.openapi;

import dev.assay.model.contract.Contract;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import software.amazon.smithy.aws.traits.HttpChecksumTrait;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.neighbor.Walker;
import software.amazon.smithy.model.pattern.SmithyPattern;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.traits.EndpointTrait;
import software.amazon.smithy.model.traits.HostLabelTrait;
import software.amazon.smithy.model.traits.HttpChecksumRequiredTrait;
import software.amazon.smithy.model.traits.HttpPrefixHeadersTrait;
import software.amazon.smithy.model.traits.HttpResponseCodeTrait;
import software.amazon.smithy.model.traits.HttpTrait;
import software.amazon.smithy.model.traits.IdempotencyTokenTrait;
import software.amazon.smithy.model.traits.IdempotentTrait;
import software.amazon.smithy.model.traits.PaginatedTrait;
import software.amazon.smithy.model.traits.RequestCompressionTrait;
import software.amazon.smithy.model.traits.RequiresLengthTrait;
import software.amazon.smithy.model.traits.RetryableTrait;
import software.amazon.smithy.model.traits.StreamingTrait;
import software.amazon.smithy.model.traits.Trait;

/** Finds what a model says that OpenAPI has no word for, or smithy-openapi no translation. */
final class LossFinder {
    private static final Map<Class<? extends Trait>, String> TRAITS = Map.ofEntries(
            Map.entry(EndpointTrait.class, "the prefix of the host name is left out"),
            Map.entry(HostLabelTrait.class, "the label in the host name is left out"),
            Map.entry(HttpChecksumTrait.class, "the checksum of the body is left out"),
            Map.entry(HttpChecksumRequiredTrait.class, "that a checksum of the body is required is left out"),
            Map.entry(HttpPrefixHeadersTrait.class, "headers with a common prefix are left out"),
            Map.entry(HttpResponseCodeTrait.class, "that the status is a member is left out"),
            Map.entry(IdempotencyTokenTrait.class, "that clients fill in the token is left out"),
            Map.entry(IdempotentTrait.class, "that a call may be repeated is left out"),
            Map.entry(PaginatedTrait.class, "how pages follow each other is left out"),
            Map.entry(RequestCompressionTrait.class, "the compression of requests is left out"),
            Map.entry(RequiresLengthTrait.class, "that the length of the stream must be known is left out"),
            Map.entry(RetryableTrait.class, "that a caller may try again is left out"));

    private LossFinder() {}

    /** The losses of a service's closure, sorted. */
    static SortedSet<Loss> find(Contract contract, DocumentVersion version) {
        SortedSet<Loss> losses = new TreeSet<>();
        for (Shape shape : new Walker(contract.model()).walkShapes(contract.service())) {
            TRAITS.forEach((trait, why) -> shape.getTrait(trait)
                    .ifPresent(found ->
                            losses.add(loss(shape, "@" + found.toShapeId().getName(), why))));
            losses.addAll(ofKind(contract.model(), shape));
        }
        contract.operations().forEach(operation -> losses.addAll(ofPath(operation)));
        contract.operations().stream()
                .filter(operation -> contract.isDeeperThan(operation, ClauseText.MOST_MEMBERS))
                .forEach(operation -> losses.add(loss(
                        operation, "clauses", "those of members far inside are left out; assay clauses has them")));
        losses.addAll(ConstraintLosses.find(contract, version));
        return losses;
    }

    private static List<Loss> ofKind(Model model, Shape shape) {
        if (shape instanceof MemberShape member
                && model.expectShape(member.getTarget()).isDocumentShape()) {
            return List.of(loss(shape, "document", "its schema allows any value"));
        }
        if (shape.isUnionShape() && shape.hasTrait(StreamingTrait.class)) {
            return List.of(loss(shape, "event stream", "the events are shown as alternatives, not as a stream"));
        }
        return List.of();
    }

    private static List<Loss> ofPath(OperationShape operation) {
        HttpTrait http = operation.getTrait(HttpTrait.class).orElse(null);
        if (http == null) {
            return List.of(loss(operation, "operation", "it has no HTTP binding, so it may be left out"));
        }
        List<Loss> losses = new ArrayList<>();
        Examples.broken(operation)
                .forEach(name -> losses.add(loss(
                        operation,
                        name,
                        "the input breaks a constraint on purpose; its error's answer alone shows it")));
        if (http.getUri().getSegments().stream().anyMatch(SmithyPattern.Segment::isGreedyLabel)) {
            losses.add(loss(operation, "greedy label", "OpenAPI's labels hold no slash; the name keeps its '+'"));
        }
        if (!http.getUri().getQueryLiterals().isEmpty()) {
            losses.add(loss(operation, "query literal", "OpenAPI's paths have no query; it stays in the path's key"));
        }
        return losses;
    }

    private static Loss loss(Shape shape, String what, String why) {
        return new Loss(shape.getId().toString(), what, why);
    }
}
