package dev.assay.codegen.symbol;

import dev.assay.codegen.writer.JavaTypes;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.smithy.codegen.core.Symbol;
import software.amazon.smithy.codegen.core.SymbolProvider;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.shapes.ShapeType;
import software.amazon.smithy.model.traits.SparseTrait;
import software.amazon.smithy.model.traits.UnitTypeTrait;

/** The Java type of every shape and the Java name of every member. */
public final class JavaSymbolProvider implements SymbolProvider {
    private static final Map<ShapeType, Symbol> SIMPLE = Map.ofEntries(
            Map.entry(ShapeType.BLOB, JavaTypes.of(ByteBuffer.class)),
            Map.entry(ShapeType.BOOLEAN, JavaTypes.of(Boolean.class)),
            Map.entry(ShapeType.STRING, JavaTypes.of(String.class)),
            Map.entry(ShapeType.BYTE, JavaTypes.of(Byte.class)),
            Map.entry(ShapeType.SHORT, JavaTypes.of(Short.class)),
            Map.entry(ShapeType.INTEGER, JavaTypes.of(Integer.class)),
            Map.entry(ShapeType.LONG, JavaTypes.of(Long.class)),
            Map.entry(ShapeType.FLOAT, JavaTypes.of(Float.class)),
            Map.entry(ShapeType.DOUBLE, JavaTypes.of(Double.class)),
            Map.entry(ShapeType.BIG_INTEGER, JavaTypes.of(BigInteger.class)),
            Map.entry(ShapeType.BIG_DECIMAL, JavaTypes.of(BigDecimal.class)),
            Map.entry(ShapeType.TIMESTAMP, JavaTypes.of(Instant.class)),
            Map.entry(ShapeType.DOCUMENT, JavaTypes.of("com.fasterxml.jackson.databind", "JsonNode")));

    private final Model model;
    private final ShapeNames names;
    private final String packageName;

    /** A provider for the shapes named, all in one package. */
    public JavaSymbolProvider(Model model, ShapeNames names, String packageName) {
        this.model = model;
        this.names = names;
        this.packageName = packageName;
    }

    @Override
    public Symbol toSymbol(Shape shape) {
        Symbol simple = SIMPLE.get(shape.getType());
        if (simple != null) {
            return simple;
        }
        return switch (shape.getType()) {
            case LIST, SET -> {
                MemberShape element = shape.asListShape().orElseThrow().getMember();
                yield JavaTypes.generic(JavaTypes.of(List.class), element(shape, element));
            }
            case MAP -> {
                var map = shape.asMapShape().orElseThrow();
                yield JavaTypes.generic(
                        JavaTypes.of(Map.class), toSymbol(map.getKey()), element(shape, map.getValue()));
            }
            case MEMBER ->
                toSymbol(model.expectShape(shape.asMemberShape().orElseThrow().getTarget()));
            default -> classOf(shape);
        };
    }

    private Symbol element(Shape collection, MemberShape member) {
        Symbol type = toSymbol(member);
        return collection.hasTrait(SparseTrait.class) ? JavaTypes.nullable(type) : type;
    }

    private Symbol classOf(Shape shape) {
        String name = shape.hasTrait(UnitTypeTrait.class) ? "Unit" : names.of(shape);
        return JavaTypes.of(packageName, name).toBuilder()
                .definitionFile(fileOf(packageName, name))
                .build();
    }

    /** The path of the source file of a class. */
    public static String fileOf(String packageName, String className) {
        return packageName.replace('.', '/') + "/" + className + ".java";
    }

    @Override
    public String toMemberName(MemberShape member) {
        return MemberNames.of(model.expectShape(member.getContainer()), member);
    }
}
