package dev.assay.codegen.generators;

import dev.assay.codegen.symbol.MemberNames;
import dev.assay.codegen.writer.JavaLiterals;
import dev.assay.codegen.writer.JavaWriter;
import dev.assay.codegen.writer.Javadoc;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.traits.EnumValueTrait;

/**
 * Generates an enum as a class of values: a constant for each value of the model, any other value kept as it came,
 * and a nested Java enum to switch on.
 */
public final class EnumGenerator {
    private final GenerationContext context;
    private final JavaWriter writer;
    private final Shape shape;
    private final String name;
    private final boolean numeric;
    private final Documentation docs;
    private final Map<MemberShape, String> constants = new LinkedHashMap<>();
    private final String unknown;

    private EnumGenerator(GenerationContext context, JavaWriter writer, Shape shape) {
        this.context = context;
        this.writer = writer;
        this.shape = shape;
        this.name = context.symbolProvider().toSymbol(shape).getName();
        this.numeric = shape.isIntEnumShape();
        this.docs = new Documentation(context.model());
        MemberNames.of(shape)
                .forEach((member, constant) ->
                        constants.put(shape.getMember(member).orElseThrow(), constant));
        List<String> taken = new ArrayList<>(constants.values());
        String free = "UNKNOWN";
        while (taken.contains(free)) {
            free += "_VALUE";
        }
        this.unknown = free;
    }

    /** Writes the file of an enum of strings or of integers. */
    public static void generate(GenerationContext context, Shape shape) {
        context.writerDelegator().useShapeWriter(shape, writer -> new EnumGenerator(context, writer, shape).write());
    }

    private void write() {
        Javadoc javadoc = docs.of(shape, "The enum " + shape.getId().getName() + ".");
        writer.javadoc(
                javadoc.paragraph("A value that the model does not know is kept; {@link #known()} is for switching."));
        Deprecations.annotate(writer, context.model(), shape, List.of());
        writer.openBlock("public final class $L {", "}", name, () -> {
            constants.forEach(this::constant);
            writer.write("");
            knownEnum();
            writer.write("private final $L value;", javaType());
            writer.write("private final Known known;").write("");
            writer.openBlock(
                    "private $L($L value, Known known) {",
                    "}",
                    name,
                    javaType(),
                    () -> writer.write("this.value = value;").write("this.known = known;"));
            writer.write("");
            factory();
            accessors();
            equality();
        });
    }

    private String javaType() {
        return numeric ? "int" : "String";
    }

    private String literal(MemberShape member) {
        EnumValueTrait value = member.expectTrait(EnumValueTrait.class);
        return numeric ? String.valueOf(value.expectIntValue()) : JavaLiterals.string(value.expectStringValue());
    }

    private void constant(MemberShape member, String constant) {
        writer.javadoc(sentence(member));
        if (Deprecations.isDeprecated(member)) {
            writer.write("@Deprecated");
        }
        writer.write("public static final $1L $2L = new $1L($3L, Known.$2L);", name, constant, literal(member));
    }

    private Javadoc sentence(MemberShape member) {
        return docs.of(member, "The value " + literal(member) + ".");
    }

    private void knownEnum() {
        writer.javadoc("The values that the model knows.");
        writer.openBlock("public enum Known {", "}", () -> {
            constants.forEach((member, constant) -> {
                writer.javadoc(Javadoc.of("See {@link " + name + "#" + constant + "}."));
                writer.write("$L,", constant);
            });
            writer.javadoc("Any value that the model does not know.");
            writer.write("$L", unknown);
        });
        writer.write("");
    }

    private void factory() {
        writer.javadoc(Javadoc.of("The value as an object; one that the model does not know is kept.")
                .tag("param value", "the value as it is sent")
                .tag("return", "one of the constants if the model knows the value"));
        writer.write("@$1T(mode = $1T.Mode.DELEGATING)", Types.JSON_CREATOR);
        writer.openBlock(
                "public static $L of($L value) {",
                "}",
                name,
                javaType(),
                () -> writer.openBlock("return switch (value) {", "};", () -> {
                    constants.forEach((member, constant) -> writer.write("case $L -> $L;", literal(member), constant));
                    writer.write("default -> new $L(value, Known.$L);", name, unknown);
                }));
        writer.write("");
    }

    private void accessors() {
        writer.javadoc(Javadoc.of("The value as it is sent.").tag("return", "the value, known or not"));
        writer.write("@$T", Types.JSON_VALUE);
        writer.openBlock("public $L value() {", "}", javaType(), () -> writer.write("return value;"));
        writer.write("");
        writer.javadoc(Javadoc.of("The value to switch on.")
                .tag("return", "{@link Known#" + unknown + "} if the model does not know it"));
        writer.openBlock("public Known known() {", "}", () -> writer.write("return known;"));
        writer.write("");
        writer.javadoc(Javadoc.of("Whether the model knows the value.").tag("return", "false for any other value"));
        writer.openBlock("public boolean isKnown() {", "}", () -> writer.write("return known != Known.$L;", unknown));
        writer.write("");
        writer.javadoc(
                Javadoc.of("All values that the model knows.").tag("return", "the constants in the model's order"));
        writer.openBlock(
                "public static $T<$L> values() {",
                "}",
                Types.LIST,
                name,
                () -> writer.write("return List.of($L);", String.join(", ", constants.values())));
        writer.write("");
    }

    private void equality() {
        writer.write("@Override");
        writer.openBlock(
                "public boolean equals(@$T Object other) {",
                "}",
                Types.NULLABLE,
                () -> writer.write(
                        "return other instanceof $L that && $L;",
                        name,
                        numeric ? "value == that.value" : "value.equals(that.value)"));
        writer.write("").write("@Override");
        writer.openBlock(
                "public int hashCode() {",
                "}",
                () -> writer.write("return $L;", numeric ? "Integer.hashCode(value)" : "value.hashCode()"));
        writer.write("").write("@Override");
        writer.openBlock(
                "public String toString() {",
                "}",
                () -> writer.write("return $L;", numeric ? "Integer.toString(value)" : "value"));
    }
}
