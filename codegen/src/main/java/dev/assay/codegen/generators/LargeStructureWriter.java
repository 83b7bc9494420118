package dev.assay.codegen.generators;

import dev.assay.codegen.writer.JavaWriter;
import dev.assay.codegen.writer.Javadoc;
import software.amazon.smithy.model.shapes.Shape;

/** Writes a structure with more members than a constructor has parameters as a class that looks like a record. */
final class LargeStructureWriter extends StructureWriter {
    LargeStructureWriter(GenerationContext context, JavaWriter writer, Shape structure, String className) {
        super(context, writer, structure, className);
    }

    @Override
    void write(String modifiers, Javadoc javadoc) {
        writer.javadoc(javadoc);
        Deprecations.annotate(writer, context.model(), structure, structure.members());
        writeJsonAnnotations();
        writer.write("@$T(builder = $L.Builder.class)", Types.JSON_DESERIALIZE, className);
        writer.openBlock("$L final class $L$L {", "}", modifiers, className, implementsClause(), () -> {
            writePatterns();
            fields.forEach(
                    field -> writer.write("private final " + field.typeFormat() + " $L;", field.type(), field.name()));
            writer.write("");
            writer.openBlock(
                    "private $L(Builder builder_) {",
                    "}",
                    className,
                    () -> fields.forEach(
                            field -> writeAssignment(field, "this." + field.name(), "builder_." + field.name())));
            writer.write("");
            writeBuilderMethods();
            fields.forEach(this::accessor);
            writeViolations();
            writeEquality();
            writeToString();
            writeBuilder();
        });
    }

    private void accessor(Field field) {
        writer.javadoc(
                Javadoc.of("The member " + Documentation.code(field.member().getMemberName()) + ".")
                        .tag("return", fieldDoc(field)));
        writeDeprecated(field);
        writeBlobAnnotation(field);
        writer.write("@$T($S)", Types.JSON_PROPERTY, field.member().getMemberName());
        writer.openBlock("public " + field.typeFormat() + " $L() {", "}", field.type(), field.name(), () -> {
            String view = field.target().isBlobShape() ? ".duplicate()" : "";
            String value = "this." + field.name();
            writer.write(
                    "return $L;",
                    field.nullable() && !view.isEmpty() ? value + " == null ? null : " + value + view : value + view);
        });
        writer.write("");
    }

    private void writeEquality() {
        writer.write("@Override");
        writer.openBlock("public boolean equals(@$T Object other_) {", "}", Types.NULLABLE, () -> {
            writer.openBlock(
                    "if (!(other_ instanceof $L that_)) {", "}", className, () -> writer.write("return false;"));
            fields.forEach(field -> writer.openBlock(
                    "if (!$1T.equals(this.$2L, that_.$2L)) {",
                    "}",
                    Types.OBJECTS,
                    field.name(),
                    () -> writer.write("return false;")));
            writer.write("return true;");
        });
        writer.write("");
        writer.write("@Override");
        writer.openBlock("public int hashCode() {", "}", () -> {
            writer.write("int hash_ = 0;");
            fields.forEach(
                    field -> writer.write("hash_ = 31 * hash_ + $T.hashCode(this.$L);", Types.OBJECTS, field.name()));
            writer.write("return hash_;");
        });
        writer.write("");
    }
}
