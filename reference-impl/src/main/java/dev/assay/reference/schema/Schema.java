package dev.assay.reference.schema;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.smithy.model.shapes.ShapeId;
import software.amazon.smithy.model.shapes.ShapeType;
import software.amazon.smithy.model.traits.TimestampFormatTrait.Format;

/**
 * A shape, or a member with its target, compiled for the server: what a value of it looks like and which constraints hold for it.
 *
 * <p>Values are held in <em>tree form</em>: a Jackson tree in which structures and unions are objects keyed by Smithy member names,
 * blobs are base64 text, timestamps are text that {@link java.time.Instant#parse} reads, documents are any node, and absent members
 * are left out.
 *
 * <p>Instances are immutable once the {@link SchemaCompiler} that made them has returned them.
 */
public final class Schema {
    private final ShapeId id;
    private final ShapeType type;
    private final Constraints constraints;
    private final boolean sparse;
    private final boolean sensitive;
    private final @Nullable String mediaType;
    private final @Nullable Format timestampFormat;
    private Fields fields = Fields.NONE;
    private @Nullable Schema key;
    private @Nullable Schema element;

    Schema(
            ShapeId id,
            ShapeType type,
            Constraints constraints,
            boolean sparse,
            boolean sensitive,
            @Nullable String mediaType,
            @Nullable Format timestampFormat) {
        this.id = id;
        this.type = type;
        this.constraints = constraints;
        this.sparse = sparse;
        this.sensitive = sensitive;
        this.mediaType = mediaType;
        this.timestampFormat = timestampFormat;
    }

    /** Shapes may be recursive, so that a schema's parts are known only after it has been made. */
    void complete(Fields parts) {
        this.fields = parts;
    }

    /** Completes a list or a map; a list has no key. */
    void complete(@Nullable Schema keyPart, Schema elementPart) {
        this.key = keyPart;
        this.element = elementPart;
    }

    /** The shape, or the member where it is one. */
    public ShapeId id() {
        return id;
    }

    /** The type of the shape, of a member its target's. */
    public ShapeType type() {
        return type;
    }

    public Constraints constraints() {
        return constraints;
    }

    /** Whether a list or a map may hold null. */
    public boolean sparse() {
        return sparse;
    }

    /** Whether no part of a value may be shown to anybody. */
    public boolean sensitive() {
        return sensitive;
    }

    public Optional<String> mediaType() {
        return Optional.ofNullable(mediaType);
    }

    /** The format that the model states; without it the place of the value decides. */
    public Format timestampFormat(Format whereUnstated) {
        return timestampFormat == null ? whereUnstated : timestampFormat;
    }

    /** The members of a structure or a union, none of other shapes. */
    public Fields fields() {
        return fields;
    }

    /**
     * The schema of a map's keys.
     *
     * @throws IllegalStateException if this is no map
     */
    public Schema key() {
        return require(key);
    }

    /**
     * The schema of a list's elements or a map's values.
     *
     * @throws IllegalStateException if this is neither
     */
    public Schema element() {
        return require(element);
    }

    private Schema require(@Nullable Schema part) {
        if (part == null) {
            throw new IllegalStateException(id + " is a " + type + " and has no such part");
        }
        return part;
    }

    @Override
    public String toString() {
        return type + " " + id;
    }
}
