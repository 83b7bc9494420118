package dev.assay.model.contract;

import dev.assay.model.clause.Clause;
import dev.assay.model.clause.ClauseId;
import dev.assay.model.clause.ClauseKind;
import dev.assay.model.clause.Level;
import dev.assay.model.clause.MemberPath;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.knowledge.HttpBinding;
import software.amazon.smithy.model.knowledge.HttpBinding.Location;
import software.amazon.smithy.model.knowledge.HttpBindingIndex;
import software.amazon.smithy.model.shapes.ListShape;
import software.amazon.smithy.model.shapes.MapShape;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.shapes.ShapeType;
import software.amazon.smithy.model.traits.LengthTrait;
import software.amazon.smithy.model.traits.PatternTrait;
import software.amazon.smithy.model.traits.RangeTrait;
import software.amazon.smithy.model.traits.SparseTrait;
import software.amazon.smithy.model.traits.UniqueItemsTrait;

/** Derives the clauses of one member of an input, at any depth, from the constraint traits that hold for it. */
final class MemberClauses {

    private static final Set<ShapeType> WRITTEN_AS_TEXT =
            Set.of(ShapeType.STRING, ShapeType.ENUM, ShapeType.BLOB, ShapeType.DOCUMENT);

    private final Model model;
    private final HttpBindingIndex bindings;

    MemberClauses(Contract contract) {
        this.model = contract.model();
        this.bindings = HttpBindingIndex.of(model);
    }

    /** Whether the operation's input has members in a body that is a document. */
    boolean hasDocumentBody(OperationShape operation) {
        return bindings.getRequestBindings(operation).values().stream()
                .anyMatch(binding -> binding.getLocation() == Location.DOCUMENT);
    }

    Stream<Clause> of(OperationShape operation, MemberPath path) {
        return Stream.of(
                        required(operation, path),
                        length(path),
                        pattern(path),
                        range(path),
                        enumeration(path),
                        uniqueItems(path),
                        union(path),
                        dense(operation, path),
                        type(operation, path),
                        nullValue(operation, path))
                .flatMap(Optional::stream)
                .map(statement -> Clause.modelled(
                        ClauseId.of(operation.getId().getName(), path, statement.kind()),
                        Level.MUST,
                        statement.kind(),
                        statement.sentence(),
                        Optional.of(path)));
    }

    private record Statement(ClauseKind kind, String sentence) {}

    private static Optional<Statement> statement(ClauseKind kind, String sentence) {
        return Optional.of(new Statement(kind, sentence));
    }

    private Optional<Statement> required(OperationShape operation, MemberPath path) {
        // A request without a label is a request for another path.
        boolean stated = path.last().isRequired() && location(operation, path) != Location.LABEL;
        return stated ? statement(ClauseKind.REQUIRED, path + " is required.") : Optional.empty();
    }

    private Optional<Statement> length(MemberPath path) {
        String unit = switch (model.expectShape(path.target()).getType()) {
            case LIST, SET -> "items";
            case MAP -> "entries";
            case BLOB -> "octets";
            default -> "characters";
        };
        return path.last()
                .getMemberTrait(model, LengthTrait.class)
                .map(trait -> new Statement(
                        ClauseKind.LENGTH, path + " has " + bounds(trait.getMin(), trait.getMax()) + " " + unit + "."));
    }

    private Optional<Statement> range(MemberPath path) {
        return path.last()
                .getMemberTrait(model, RangeTrait.class)
                .map(trait -> new Statement(
                        ClauseKind.RANGE,
                        path + " is "
                                + bounds(
                                        trait.getMin().map(BigDecimal::toPlainString),
                                        trait.getMax().map(BigDecimal::toPlainString))
                                + "."));
    }

    private static String bounds(Optional<?> min, Optional<?> max) {
        if (min.isPresent() && max.isPresent()) {
            return min.get() + " to " + max.get();
        }
        return min.map(m -> "at least " + m).orElseGet(() -> "at most " + max.orElseThrow());
    }

    private Optional<Statement> pattern(MemberPath path) {
        return path.last()
                .getMemberTrait(model, PatternTrait.class)
                .map(trait -> new Statement(ClauseKind.PATTERN, path + " matches " + trait.getValue() + " ."));
    }

    private Optional<Statement> enumeration(MemberPath path) {
        Shape target = model.expectShape(path.target());
        boolean stated = target.isEnumShape() || target.isIntEnumShape();
        return stated
                ? statement(
                        ClauseKind.ENUM,
                        path + " is one of the values of " + target.getId().getName() + ".")
                : Optional.empty();
    }

    private Optional<Statement> uniqueItems(MemberPath path) {
        return path.last()
                .getMemberTrait(model, UniqueItemsTrait.class)
                .map(trait -> new Statement(ClauseKind.UNIQUE_ITEMS, "No two items of " + path + " are equal."));
    }

    private Optional<Statement> union(MemberPath path) {
        return model.expectShape(path.target()).isUnionShape()
                ? statement(ClauseKind.UNION, path + " has exactly one of its members.")
                : Optional.empty();
    }

    private Optional<Statement> dense(OperationShape operation, MemberPath path) {
        Shape target = model.expectShape(path.target());
        // Null as a value of a dense map is open: clients drop it, and servers may.
        boolean stated =
                target instanceof ListShape && !target.hasTrait(SparseTrait.class) && isDocument(operation, path);
        return stated ? statement(ClauseKind.DENSE, "No item of " + path + " is null.") : Optional.empty();
    }

    private Optional<Statement> type(OperationShape operation, MemberPath path) {
        ShapeType type = model.expectShape(path.target()).getType();
        boolean typed = isDocument(operation, path) ? type != ShapeType.DOCUMENT && !isMapKey(path) : !isText(path);
        return typed
                ? statement(
                        ClauseKind.TYPE,
                        path + " is of the type " + type.toString().toLowerCase(Locale.ROOT) + ".")
                : Optional.empty();
    }

    private Optional<Statement> nullValue(OperationShape operation, MemberPath path) {
        Shape container = model.expectShape(path.last().getContainer());
        boolean stated = container.isStructureShape() && path.last().isOptional() && isDocument(operation, path);
        return stated ? statement(ClauseKind.NULL, path + " set to null is as if absent.") : Optional.empty();
    }

    private boolean isMapKey(MemberPath path) {
        return model.expectShape(path.last().getContainer()) instanceof MapShape map
                && map.getKey().equals(path.last());
    }

    /** Whether the innermost values of the member are text, outside of a document, where any value is text. */
    private boolean isText(MemberPath path) {
        Shape target = model.expectShape(path.target());
        return WRITTEN_AS_TEXT.contains(target.getType())
                || target instanceof ListShape
                || target instanceof MapShape
                || target.isStructureShape()
                || target.isUnionShape();
    }

    private boolean isDocument(OperationShape operation, MemberPath path) {
        Location location = location(operation, path);
        boolean structuredPayload = location == Location.PAYLOAD && !path.isTopLevel();
        return location == Location.DOCUMENT || structuredPayload;
    }

    private Location location(OperationShape operation, MemberPath path) {
        MemberShape first = path.first();
        return bindings.getRequestBindings(operation).values().stream()
                .filter(binding -> binding.getMember().equals(first))
                .map(HttpBinding::getLocation)
                .findFirst()
                .orElse(Location.UNBOUND);
    }
}
