package dev.assay.model.contract;

import dev.assay.model.clause.MemberPath;
import java.util.Optional;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.knowledge.HttpBinding;
import software.amazon.smithy.model.knowledge.HttpBinding.Location;
import software.amazon.smithy.model.knowledge.HttpBindingIndex;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.traits.MediaTypeTrait;
import software.amazon.smithy.model.traits.StreamingTrait;

/** Where in a request the members of an input travel. */
final class Bindings {

    private final Model model;
    private final HttpBindingIndex index;

    Bindings(Model model) {
        this.model = model;
        this.index = HttpBindingIndex.of(model);
    }

    Location location(OperationShape operation, MemberPath path) {
        MemberShape first = path.first();
        return index.getRequestBindings(operation).values().stream()
                .filter(binding -> binding.getMember().equals(first))
                .map(HttpBinding::getLocation)
                .findFirst()
                .orElse(Location.UNBOUND);
    }

    /** Whether the member is written as JSON: in a document, or within a payload that is one. */
    boolean isJson(OperationShape operation, MemberPath path) {
        Location location = location(operation, path);
        return location == Location.DOCUMENT || (location == Location.PAYLOAD && !path.isTopLevel());
    }

    /** Whether the body of a request is a JSON object with members of the model. */
    boolean hasObjectBody(OperationShape operation) {
        return index.getRequestBindings(operation).values().stream()
                .anyMatch(binding -> binding.getLocation() == Location.DOCUMENT
                        || (binding.getLocation() == Location.PAYLOAD && isObject(binding)));
    }

    /** Whether the body of a request is a union, which has no room for members that the model does not know. */
    boolean hasUnionBody(OperationShape operation) {
        return index.getRequestBindings(operation, Location.PAYLOAD).stream()
                .anyMatch(binding ->
                        model.expectShape(binding.getMember().getTarget()).isUnionShape());
    }

    /** The member that is the whole body, as text or octets, and says its media type. */
    Optional<MemberShape> mediaTypedPayload(OperationShape operation) {
        return index.getRequestBindings(operation, Location.PAYLOAD).stream()
                .map(HttpBinding::getMember)
                .filter(member -> model.expectShape(member.getTarget()).isStringShape()
                        || member.getMemberTrait(model, MediaTypeTrait.class).isPresent())
                .findFirst();
    }

    boolean hasAny(OperationShape operation, Location location) {
        return !index.getRequestBindings(operation, location).isEmpty();
    }

    /** Whether the operation's input or output is a stream of events, which is no single request and answer. */
    boolean streamsEvents(OperationShape operation) {
        return model.expectShape(operation.getInputShape()).members().stream().anyMatch(this::isEventStream)
                || model.expectShape(operation.getOutputShape()).members().stream()
                        .anyMatch(this::isEventStream);
    }

    private boolean isEventStream(MemberShape member) {
        Shape target = model.expectShape(member.getTarget());
        return target.isUnionShape() && target.hasTrait(StreamingTrait.class);
    }

    private boolean isObject(HttpBinding binding) {
        Shape target = model.expectShape(binding.getMember().getTarget());
        return (target.isStructureShape() || target.isUnionShape()) && !target.hasTrait(StreamingTrait.class);
    }
}
