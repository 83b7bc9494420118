package dev.assay.codegen.generators;

import dev.assay.codegen.writer.JavaLiterals;
import dev.assay.codegen.writer.JavaWriter;
import java.util.Optional;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.traits.SparseTrait;

/** Expressions that copy mutable values, at any depth, into unmodifiable ones. */
final class CopyExpressions {
    private final GenerationContext context;
    private final String copies;

    CopyExpressions(GenerationContext context, JavaWriter writer) {
        this.context = context;
        this.copies = writer.type(context.support("Copies"));
    }

    /**
     * The expression that copies a value of the shape.
     *
     * @param value the expression of the value
     * @param where what the value is, for the message about a null inside
     * @return empty if values of the shape cannot be changed
     */
    Optional<String> copy(Shape shape, String value, String where) {
        return copy(shape, value, where, 1);
    }

    private Optional<String> copy(Shape shape, String value, String where, int depth) {
        return switch (shape.getType()) {
            case BLOB -> Optional.of(copies + ".blob(" + value + ")");
            case LIST, SET -> Optional.of(list(shape, value, where, depth));
            case MAP -> Optional.of(map(shape, value, where, depth));
            default -> Optional.empty();
        };
    }

    private String list(Shape list, String value, String where, int depth) {
        String inner = lambda(list.asListShape().orElseThrow().getMember(), where, depth);
        return list.hasTrait(SparseTrait.class)
                ? copies + ".sparseList(" + value + ", " + inner + ")"
                : copies + ".list(" + value + ", " + JavaLiterals.string(where) + ", " + inner + ")";
    }

    private String map(Shape map, String value, String where, int depth) {
        String inner = lambda(map.asMapShape().orElseThrow().getValue(), where, depth);
        String method = map.hasTrait(SparseTrait.class) ? ".sparseMap(" : ".map(";
        return copies + method + value + ", " + JavaLiterals.string(where) + ", " + inner + ")";
    }

    /** A function for elements. Names of members never end in an underscore, so its parameter hides none. */
    private String lambda(MemberShape element, String where, int depth) {
        String parameter = depth == 1 ? "element_" : "element" + depth + "_";
        return parameter + " -> "
                + copy(context.target(element), parameter, where, depth + 1).orElse(parameter);
    }
}
