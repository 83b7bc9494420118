package dev.assay.codegen.generators;

import dev.assay.codegen.writer.JavaWriter;
import dev.assay.codegen.writer.Javadoc;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the builder nested in the class of a structure. */
final class BuilderWriter {
    private final JavaWriter writer;
    private final List<Field> fields;
    private final StructureWriter owner;

    BuilderWriter(StructureWriter owner) {
        this.owner = owner;
        this.writer = owner.writer;
        this.fields = owner.fields;
    }

    void write() {
        boolean large = owner instanceof LargeStructureWriter;
        writer.javadoc("Collects the members of a value; {@code null} means absent.");
        if (large) {
            writer.write("@$T(withPrefix = \"\")", Types.JSON_POJO_BUILDER);
            writer.write("@$T(ignoreUnknown = true)", Types.JSON_IGNORE_PROPERTIES);
        }
        writer.openBlock("public static final class Builder {", "}", () -> {
            fields.forEach(field -> writer.write("private $N $L;", field.type(), field.name()));
            writer.write(fields.isEmpty() ? "" : "\n");
            writer.write("private Builder() {}").write("");
            fields.forEach(field -> setter(field, large));
            build(large);
        });
    }

    private void setter(Field field, boolean annotated) {
        writer.javadoc(Javadoc.of("Sets " + Documentation.code(field.member().getMemberName()) + ".")
                .tag("param " + field.name(), owner.fieldDoc(field))
                .tag("return", "this builder"));
        owner.writeDeprecated(field);
        if (annotated) {
            writer.write("@$T($S)", Types.JSON_PROPERTY, field.member().getMemberName());
        }
        writer.openBlock("public Builder $1L($2N $1L) {", "}", field.name(), field.type(), () -> {
            writer.write("this.$1L = $1L;", field.name());
            writer.write("return this;");
        });
        writer.write("");
    }

    private void build(boolean large) {
        Javadoc javadoc = Javadoc.of("Makes the value.").tag("return", "the value, with defaults filled in");
        if (fields.stream().anyMatch(Field::required)) {
            javadoc.tag("throws NullPointerException", "if a required member is missing; the message names it");
        }
        writer.javadoc(javadoc);
        writer.openBlock("public $L build() {", "}", owner.className, () -> {
            if (large) {
                writer.write("return new $L(this);", owner.className);
            } else {
                writer.write("return new $L($L);", owner.className, arguments());
            }
        });
    }

    /** What the constructor is given; it checks again, since Jackson and others call it too. */
    private String arguments() {
        return fields.stream()
                .map(field -> owner.nonNull(field, "this." + field.name()))
                .collect(Collectors.joining(", "));
    }
}
