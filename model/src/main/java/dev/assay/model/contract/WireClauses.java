package dev.assay.model.contract;

import dev.assay.model.clause.ClauseKind;
import dev.assay.model.clause.MemberPath;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.knowledge.HttpBinding.Location;
import software.amazon.smithy.model.shapes.ListShape;
import software.amazon.smithy.model.shapes.MapShape;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.shapes.ShapeType;
import software.amazon.smithy.model.traits.MediaTypeTrait;
import software.amazon.smithy.model.traits.SparseTrait;

/** Derives the clauses of one member of an input that follow from how values of its type travel. */
final class WireClauses {

    private static final Set<ShapeType> WRITTEN_AS_TEXT =
            EnumSet.of(ShapeType.STRING, ShapeType.ENUM, ShapeType.BLOB, ShapeType.DOCUMENT);

    private static final Set<ShapeType> NUMBERS = EnumSet.of(
            ShapeType.BYTE,
            ShapeType.SHORT,
            ShapeType.INTEGER,
            ShapeType.LONG,
            ShapeType.FLOAT,
            ShapeType.DOUBLE,
            ShapeType.BIG_INTEGER,
            ShapeType.BIG_DECIMAL);

    private final Model model;
    private final Bindings bindings;

    WireClauses(Model model, Bindings bindings) {
        this.model = model;
        this.bindings = bindings;
    }

    Stream<Statement> of(OperationShape operation, MemberPath path) {
        return Stream.of(
                        nulls(operation, path),
                        type(operation, path),
                        timestampFormat(path),
                        numberLimits(path),
                        nullValue(operation, path),
                        label(operation, path))
                .flatMap(Optional::stream);
    }

    private Optional<Statement> nulls(OperationShape operation, MemberPath path) {
        Shape target = model.expectShape(path.target());
        String items = target instanceof ListShape ? "item" : "value";
        if (!(target instanceof ListShape || target instanceof MapShape) || !bindings.isJson(operation, path)) {
            return Optional.empty();
        }
        return target.hasTrait(SparseTrait.class)
                ? Statement.of(ClauseKind.SPARSE, "Each " + items + " of " + path + " may be null.")
                : Statement.of(ClauseKind.DENSE, "No " + items + " of " + path + " is null.");
    }

    private Optional<Statement> type(OperationShape operation, MemberPath path) {
        ShapeType type = model.expectShape(path.target()).getType();
        boolean typed = bindings.isJson(operation, path)
                ? type != ShapeType.DOCUMENT && !isMapKey(path)
                : isScalar(path) || isInBase64(operation, path);
        // Of what type a timestamp is on the wire is up to its format, which has a clause of its own.
        return Statement.when(
                typed && type != ShapeType.TIMESTAMP,
                ClauseKind.TYPE,
                path + " is of the type " + type.toString().toLowerCase(Locale.ROOT) + ".");
    }

    private Optional<Statement> timestampFormat(MemberPath path) {
        return Statement.when(
                model.expectShape(path.target()).isTimestampShape(),
                ClauseKind.TIMESTAMP_FORMAT,
                path + " is written in its format of a timestamp and in no other.");
    }

    private Optional<Statement> numberLimits(MemberPath path) {
        ShapeType type = model.expectShape(path.target()).getType();
        return Statement.when(
                NUMBERS.contains(type),
                ClauseKind.NUMBER_LIMITS,
                path + " takes every number that the type " + type.toString().toLowerCase(Locale.ROOT)
                        + " holds, as far as its range allows, and no other.");
    }

    private Optional<Statement> nullValue(OperationShape operation, MemberPath path) {
        Shape container = model.expectShape(path.last().getContainer());
        return Statement.when(
                container.isStructureShape() && path.last().isOptional() && bindings.isJson(operation, path),
                ClauseKind.NULL,
                path + " set to null is as if absent.");
    }

    private Optional<Statement> label(OperationShape operation, MemberPath path) {
        boolean text = model.expectShape(path.target()).getType() == ShapeType.STRING;
        return Statement.when(
                text && bindings.location(operation, path) == Location.LABEL,
                ClauseKind.LABEL,
                path + " takes any character, percent-encoded in the path.");
    }

    /** Whether a header holds the text of a media type, which is written in base64. */
    private boolean isInBase64(OperationShape operation, MemberPath path) {
        return bindings.location(operation, path) == Location.HEADER
                && path.last().getMemberTrait(model, MediaTypeTrait.class).isPresent();
    }

    private boolean isMapKey(MemberPath path) {
        return model.expectShape(path.last().getContainer()) instanceof MapShape map
                && map.getKey().equals(path.last());
    }

    /** Whether a label, a query or a header holds the value as a text that only some texts are. */
    private boolean isScalar(MemberPath path) {
        Shape target = model.expectShape(path.target());
        return !WRITTEN_AS_TEXT.contains(target.getType())
                && !(target instanceof ListShape)
                && !(target instanceof MapShape)
                && !target.isStructureShape()
                && !target.isUnionShape();
    }
}
