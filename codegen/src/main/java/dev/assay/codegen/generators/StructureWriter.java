package dev.assay.codegen.generators;

import dev.assay.codegen.writer.JavaLiterals;
import dev.assay.codegen.writer.JavaWriter;
import dev.assay.codegen.writer.Javadoc;
import java.util.List;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.traits.DeprecatedTrait;

/** Writes the parts that records and classes of structures have in common. */
abstract class StructureWriter {
    final GenerationContext context;
    final JavaWriter writer;
    final Shape structure;
    final String className;
    /** What people call the type; in messages. */
    final String label;

    final List<Field> fields;
    final Documentation docs;
    private final ConstraintChecks checks;
    private final CopyExpressions copies;

    StructureWriter(GenerationContext context, JavaWriter writer, Shape structure, String className) {
        this.context = context;
        this.writer = writer;
        this.structure = structure;
        this.className = className;
        this.label = context.symbolProvider().toSymbol(structure).getName();
        this.fields = Field.of(context, structure, new DefaultValues(context, writer));
        this.docs = new Documentation(context.model());
        this.checks = new ConstraintChecks(context, writer);
        this.copies = new CopyExpressions(context, writer);
        structure.members().forEach(checks::collectPatterns);
    }

    /** Chooses the writer that Java's limits allow. */
    static StructureWriter of(GenerationContext context, JavaWriter writer, Shape structure, String className) {
        return structure.members().size() <= RecordWriter.MAX_COMPONENTS
                ? new RecordWriter(context, writer, structure, className)
                : new LargeStructureWriter(context, writer, structure, className);
    }

    /**
     * Writes the type.
     *
     * @param modifiers what stands before its kind, such as {@code public}
     * @param javadoc its comment
     */
    abstract void write(String modifiers, Javadoc javadoc);

    boolean isConstrained() {
        return context.constrained().contains(structure);
    }

    String implementsClause() {
        return isConstrained() ? " implements " + writer.type(context.support("Constrained")) : "";
    }

    void writeJsonAnnotations() {
        writer.write("@$1T($1T.Include.NON_NULL)", Types.JSON_INCLUDE);
        writer.write("@$T(ignoreUnknown = true)", Types.JSON_IGNORE_PROPERTIES);
    }

    void writeDeprecated(Field field) {
        if (field.member().hasTrait(DeprecatedTrait.class)) {
            writer.write("@Deprecated");
        }
    }

    void writePatterns() {
        if (isConstrained()) {
            checks.writePatterns();
        }
    }

    /** The value that a constructor stores for what it is given: checked, defaulted and copied. */
    void writeAssignment(Field field, String targetName, String given) {
        String where = label + "." + field.member().getMemberName();
        String copied = copies.copy(field.target(), given, where).orElse(null);
        if (copied != null && !field.required()) {
            writer.write(
                    "$L = $L == null ? $L : $L;",
                    targetName,
                    given,
                    field.defaultValue().orElse("null"),
                    copied);
            return;
        }
        String checked = nonNull(field, given);
        String value = copies.copy(field.target(), checked, where).orElse(checked);
        if (targetName.equals(given) && field.required() && value.equals(checked)) {
            writer.write("$L;", checked);
        } else if (!value.equals(targetName)) {
            writer.write("$L = $L;", targetName, value);
        }
    }

    /** The value, or what stands for it where it is missing but must not be. */
    String nonNull(Field field, String given) {
        if (field.defaultValue().isPresent()) {
            return given + " == null ? " + field.defaultValue().get() + " : " + given;
        }
        if (field.required()) {
            String message = label + "." + field.member().getMemberName() + " is required";
            return writer.type(Types.OBJECTS) + ".requireNonNull(" + given + ", " + JavaLiterals.string(message) + ")";
        }
        return given;
    }

    void writeBuilderMethods() {
        writer.javadoc(Javadoc.of("Starts a new value.").tag("return", "a builder without any member set"));
        writer.openBlock("public static Builder builder() {", "}", () -> writer.write("return new Builder();"));
        writer.write("");
        writer.javadoc(
                Javadoc.of("Starts a value from this one.").tag("return", "a builder with the members of this value"));
        writer.openBlock("public Builder toBuilder() {", "}", () -> {
            writer.write("Builder builder_ = new Builder();");
            fields.forEach(field -> writer.write("builder_.$1L = this.$1L;", field.name()));
            writer.write("return builder_;");
        });
        writer.write("");
    }

    void writeViolations() {
        if (!isConstrained()) {
            return;
        }
        writer.write("@Override");
        writer.openBlock(
                "public $T<$T> violations() {", "}", Types.LIST, context.support("ConstraintViolation"), () -> {
                    writer.write(
                            "$T<$T> found = new $T<>();",
                            Types.LIST,
                            context.support("ConstraintViolation"),
                            Types.ARRAY_LIST);
                    fields.forEach(field -> checks.write(field.member(), "this." + field.name(), field.nullable()));
                    writer.write("return List.copyOf(found);");
                });
        writer.write("");
    }

    void writeToString() {
        writer.write("@Override");
        writer.openBlock("public String toString() {", "}", () -> {
            writer.write("StringBuilder text_ = new StringBuilder($S);", className + "[");
            String separator = "";
            for (Field field : fields) {
                writer.write(
                        "text_.append($S).append($L);",
                        separator + field.name() + "=",
                        field.sensitive() ? sensitive(field) : "this." + field.name());
                separator = ", ";
            }
            writer.write("return text_.append(']').toString();");
        });
        writer.write("");
    }

    private static String sensitive(Field field) {
        return field.nullable() ? "this." + field.name() + " == null ? \"null\" : \"***\"" : "\"***\"";
    }

    String fieldDoc(Field field) {
        return docs.ofMember(field.member(), field.nullable());
    }

    void writeBuilder() {
        new BuilderWriter(this).write();
    }

    /** Whether blobs are below the member, and how deep: annotations reach a value and an element, no further. */
    void writeBlobAnnotation(Field field) {
        boolean direct = field.target().isBlobShape();
        boolean element = (field.target().isListShape() || field.target().isMapShape())
                && field.target().members().stream()
                        .anyMatch(member -> context.target(member).isBlobShape());
        if (direct || element) {
            writer.write(
                    "@$T($L = $T.class)",
                    Types.JSON_SERIALIZE,
                    direct ? "using" : "contentUsing",
                    context.support("BlobSerializer"));
        }
    }
}
