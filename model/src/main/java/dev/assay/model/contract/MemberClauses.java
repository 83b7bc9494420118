package dev.assay.model.contract;

import dev.assay.model.clause.Clause;
import dev.assay.model.clause.ClauseId;
import dev.assay.model.clause.ClauseKind;
import dev.assay.model.clause.Level;
import dev.assay.model.clause.MemberPath;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.knowledge.HttpBinding.Location;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.traits.LengthTrait;
import software.amazon.smithy.model.traits.PatternTrait;
import software.amazon.smithy.model.traits.RangeTrait;
import software.amazon.smithy.model.traits.UniqueItemsTrait;

/** Derives the clauses of one member of an input, at any depth, from the constraint traits that hold for it. */
final class MemberClauses {

    /** What may be done either way; the keys are kinds, the values say why. */
    private static final String LEFT_OPEN = "dev.assay.contract#leftOpen";

    private final Model model;
    private final Bindings bindings;
    private final WireClauses wire;

    MemberClauses(Model model, Bindings bindings) {
        this.model = model;
        this.bindings = bindings;
        this.wire = new WireClauses(model, bindings);
    }

    Stream<Clause> of(OperationShape operation, MemberPath path) {
        Stream<Statement> constraints = Stream.of(
                        required(operation, path),
                        length(path),
                        pattern(path),
                        range(path),
                        enumeration(path),
                        uniqueItems(path),
                        union(path))
                .flatMap(Optional::stream);
        return Stream.concat(constraints, wire.of(operation, path))
                .filter(statement -> !isLeftOpen(path, statement.kind()))
                .map(statement -> Clause.modelled(
                        ClauseId.of(operation.getId().getName(), path, statement.kind()),
                        Level.MUST,
                        statement.kind(),
                        statement.sentence(),
                        Optional.of(path)));
    }

    private Optional<Statement> required(OperationShape operation, MemberPath path) {
        // A request without a label is a request for another path.
        boolean stated = path.last().isRequired() && bindings.location(operation, path) != Location.LABEL;
        return Statement.when(stated, ClauseKind.REQUIRED, path + " is required.");
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
        return Statement.when(
                target.isEnumShape() || target.isIntEnumShape(),
                ClauseKind.ENUM,
                path + " is one of the values of " + target.getId().getName() + ".");
    }

    private Optional<Statement> uniqueItems(MemberPath path) {
        return path.last()
                .getMemberTrait(model, UniqueItemsTrait.class)
                .map(trait -> new Statement(ClauseKind.UNIQUE_ITEMS, "No two items of " + path + " are equal."));
    }

    private Optional<Statement> union(MemberPath path) {
        return Statement.when(
                model.expectShape(path.target()).isUnionShape(),
                ClauseKind.UNION,
                path + " has exactly one of its members.");
    }

    private boolean isLeftOpen(MemberPath path, ClauseKind kind) {
        return path.last()
                .findMemberTrait(model, LEFT_OPEN)
                .filter(trait -> trait.toNode().expectObjectNode().containsMember(kind.label()))
                .isPresent();
    }
}
