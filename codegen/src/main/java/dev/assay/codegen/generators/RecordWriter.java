package dev.assay.codegen.generators;

import dev.assay.codegen.writer.JavaWriter;
import dev.assay.codegen.writer.Javadoc;
import software.amazon.smithy.model.shapes.Shape;

/** Writes a structure as a record. */
final class RecordWriter extends StructureWriter {
    /** Java's methods take 255 arguments at most, and the methods that it derives for records somewhat fewer. */
    static final int MAX_COMPONENTS = 200;

    RecordWriter(GenerationContext context, JavaWriter writer, Shape structure, String className) {
        super(context, writer, structure, className);
    }

    @Override
    void write(String modifiers, Javadoc javadoc) {
        fields.forEach(field -> javadoc.tag("param " + field.name(), fieldDoc(field)));
        writer.javadoc(javadoc);
        Deprecations.annotate(writer, context.model(), structure, structure.members());
        writeJsonAnnotations();
        if (fields.isEmpty()) {
            writer.openBlock("$L record $L()$L {", modifiers, className, implementsClause());
        } else {
            writer.openBlock("$L record $L(", modifiers, className);
            writer.indent();
            for (int i = 0; i < fields.size(); i++) {
                component(fields.get(i), i == fields.size() - 1 ? ")" + implementsClause() + " {" : ",");
            }
            writer.dedent();
        }
        writePatterns();
        writeConstructor();
        writeBuilderMethods();
        writeViolations();
        if (fields.stream().anyMatch(Field::sensitive)) {
            writeToString();
        }
        writeBuilder();
        writer.closeBlock("}");
    }

    private void component(Field field, String end) {
        writeDeprecated(field);
        writeBlobAnnotation(field);
        writer.write(
                "@$T($S) " + field.typeFormat() + " $L$L",
                Types.JSON_PROPERTY,
                field.member().getMemberName(),
                field.type(),
                field.name(),
                end);
    }

    private void writeConstructor() {
        if (fields.isEmpty()) {
            return;
        }
        writer.javadoc("Checks what is required, fills in defaults and copies what could be changed.");
        writer.openBlock(
                "public $L {",
                "}",
                className,
                () -> fields.forEach(field -> writeAssignment(field, field.name(), field.name())));
        writer.write("");
        fields.stream().filter(field -> field.target().isBlobShape()).forEach(this::blobAccessor);
    }

    /** Buffers have a position of their own: each caller gets a view that reads from the start. */
    private void blobAccessor(Field field) {
        writer.javadoc(
                Javadoc.of("A view of " + Documentation.code(field.member().getMemberName()) + ".")
                        .tag("return", "the bytes, from the first on"));
        writeDeprecated(field);
        writer.write("@Override");
        String value = field.nullable() ? "$1L == null ? null : $1L.duplicate()" : "$1L.duplicate()";
        writer.openBlock(
                "public " + (field.nullable() ? "$2N" : "$2T") + " $1L() {",
                "}",
                field.name(),
                field.type(),
                () -> writer.write("return " + value + ";", field.name()));
        writer.write("");
    }
}
