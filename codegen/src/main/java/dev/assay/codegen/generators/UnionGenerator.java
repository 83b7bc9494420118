package dev.assay.codegen.generators;

import dev.assay.codegen.symbol.MemberNames;
import dev.assay.codegen.writer.JavaLiterals;
import dev.assay.codegen.writer.JavaWriter;
import dev.assay.codegen.writer.Javadoc;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import software.amazon.smithy.codegen.core.Symbol;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.shapes.UnionShape;
import software.amazon.smithy.model.traits.UnitTypeTrait;

/** Generates a union as a sealed interface with one record for each member and one for members unknown. */
public final class UnionGenerator {
    private final GenerationContext context;
    private final JavaWriter writer;
    private final UnionShape union;
    private final String name;
    private final Map<String, String> variants;
    private final Documentation docs;

    private UnionGenerator(GenerationContext context, JavaWriter writer, UnionShape union) {
        this.context = context;
        this.writer = writer;
        this.union = union;
        this.name = context.symbolProvider().toSymbol(union).getName();
        this.variants = MemberNames.of(union);
        this.docs = new Documentation(context.model());
        List<String> nested = new ArrayList<>(variants.values());
        nested.addAll(List.of("Unknown", "Deserializer"));
        writer.declareNested(nested);
    }

    /** Writes the file of the union. */
    public static void generate(GenerationContext context, UnionShape union) {
        context.writerDelegator().useShapeWriter(union, writer -> new UnionGenerator(context, writer, union).write());
    }

    private void write() {
        writer.javadoc(
                docs.of(union, "The union " + union.getId().getName() + ": exactly one of its members is given."));
        Deprecations.annotate(writer, context.model(), union, union.members());
        writer.write("@$T(using = $L.Deserializer.class)", Types.JSON_DESERIALIZE, name);
        writer.openBlock("public sealed interface $L extends $T {", "}", name, context.support("Constrained"), () -> {
            union.members().forEach(this::variant);
            unknown();
            deserializer();
        });
    }

    private void variant(MemberShape member) {
        String variant = Objects.requireNonNull(variants.get(member.getMemberName()));
        Shape target = context.target(member);
        Symbol type = context.symbolProvider().toSymbol(member);
        boolean unit = target.hasTrait(UnitTypeTrait.class);
        writer.javadoc(docs.of(member, "The member " + member.getMemberName() + ".")
                .tag("param value", unit ? "nothing but that the member is given" : valueDoc(member)));
        if (Deprecations.isDeprecated(member)) {
            writer.write("@Deprecated");
        }
        writer.write("@$T", Types.JSON_DESERIALIZE);
        writer.openBlock("record $L(", variant);
        writer.indent();
        blobAnnotation(target);
        writer.write("@$T($S) $T value) implements $L {", Types.JSON_PROPERTY, member.getMemberName(), type, name);
        writer.dedent();
        ConstraintChecks checks = new ConstraintChecks(context, writer);
        checks.collectPatterns(member);
        checks.writePatterns();
        constructors(member, variant, target, unit);
        violations(member, checks);
        if (Sensitivity.isSensitive(context.model(), member)) {
            writer.write("").write("@Override");
            writer.openBlock(
                    "public String toString() {", "}", () -> writer.write("return $S;", variant + "[value=***]"));
        }
        writer.closeBlock("}");
        writer.write("");
    }

    private String valueDoc(MemberShape member) {
        String constraints = docs.constraints(member);
        return "the value" + (constraints.isEmpty() ? "" : " (" + constraints + ")");
    }

    private void blobAnnotation(Shape target) {
        boolean direct = target.isBlobShape();
        boolean element = (target.isListShape() || target.isMapShape())
                && target.members().stream()
                        .anyMatch(member -> context.target(member).isBlobShape());
        if (direct || element) {
            writer.write(
                    "@$T($L = $T.class)",
                    Types.JSON_SERIALIZE,
                    direct ? "using" : "contentUsing",
                    context.support("BlobSerializer"));
        }
    }

    private void constructors(MemberShape member, String variant, Shape target, boolean unit) {
        writer.javadoc("Checks that there is a value, and copies what could be changed.");
        writer.openBlock("public $L {", "}", variant, () -> {
            String where = name + "." + member.getMemberName();
            String checked = writer.type(Types.OBJECTS) + ".requireNonNull(value, "
                    + JavaLiterals.string(where + " is null") + ")";
            writer.write(
                    "$L;",
                    new CopyExpressions(context, writer)
                            .copy(target, checked, where)
                            .map(copied -> "value = " + copied)
                            .orElse(checked));
        });
        writer.write("");
        if (unit) {
            writer.javadoc("The member, which carries no data.");
            writer.openBlock("public $L() {", "}", variant, () -> writer.write("this(new Unit());"));
            writer.write("");
        } else if (target.isBlobShape()) {
            writer.javadoc(Javadoc.of("A view of the value.").tag("return", "the bytes, from the first on"));
            writer.write("@Override");
            writer.openBlock(
                    "public $T value() {", "}", Types.BYTE_BUFFER, () -> writer.write("return value.duplicate();"));
            writer.write("");
        }
    }

    private void violations(MemberShape member, ConstraintChecks checks) {
        Symbol violation = context.support("ConstraintViolation");
        writer.write("@Override");
        writer.openBlock("public $T<$T> violations() {", "}", Types.LIST, violation, () -> {
            if (context.constrained().contains(member)) {
                writer.write("$T<$T> found = new $T<>();", Types.LIST, violation, Types.ARRAY_LIST);
                checks.write(member, "value", false);
                writer.write("return List.copyOf(found);");
            } else {
                writer.write("return List.of();");
            }
        });
    }

    private void unknown() {
        writer.javadoc(Javadoc.of("A member that the model does not know, kept as it came.")
                .tag("param name", "the member's name")
                .tag("param content", "the member's value"));
        writer.write("@$T", Types.JSON_DESERIALIZE);
        writer.openBlock("record Unknown(String name, $T content) implements $L {", "}", Types.JSON_NODE, name, () -> {
            writer.javadoc(
                    Javadoc.of("The union as an object.").tag("return", "one entry, from the name to the value"));
            writer.write("@$T", Types.JSON_VALUE);
            writer.openBlock(
                    "public $T<String, $T> tree() {",
                    "}",
                    Types.MAP,
                    Types.JSON_NODE,
                    () -> writer.write("return Map.of(name, content);"));
            writer.write("").write("@Override");
            Symbol violation = context.support("ConstraintViolation");
            writer.openBlock(
                    "public $T<$T> violations() {",
                    "}",
                    Types.LIST,
                    violation,
                    () -> writer.write(
                            "return List.of(new $T(\"\", \"Value\", $S));",
                            violation,
                            "Member must be one of: [" + String.join(", ", union.getMemberNames()) + "]"));
        });
        writer.write("");
    }

    private void deserializer() {
        writer.javadoc("Reads the union from an object with exactly one member.");
        writer.openBlock(
                "final class Deserializer extends $T<$L> {", "}", context.support("UnionDeserializer"), name, () -> {
                    writer.write("private static final long serialVersionUID = 1L;")
                            .write("");
                    writer.javadoc("Called by Jackson.");
                    writer.openBlock("public Deserializer() {", "}", () -> {
                        String entries = variants.entrySet().stream()
                                .map(entry -> "Map.entry(" + JavaLiterals.string(entry.getKey()) + ", "
                                        + entry.getValue() + ".class)")
                                .collect(Collectors.joining(",\n                "));
                        writer.write(
                                "super($L.class, $T.ofEntries(\n                $L), Unknown::new);",
                                name,
                                Types.MAP,
                                entries);
                    });
                });
    }
}
