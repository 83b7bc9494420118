package dev.assay.codegen.generators;

import java.util.List;
import java.util.Optional;
import software.amazon.smithy.codegen.core.Symbol;
import software.amazon.smithy.model.knowledge.NullableIndex;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.Shape;

/**
 * A member of a structure as a part of its Java class.
 *
 * @param member the member
 * @param target the shape it refers to
 * @param name its Java name
 * @param type its Java type, without regard to null
 * @param nullable whether it may be absent
 * @param defaultValue the expression of its default, if it has one
 * @param sensitive whether its value must not be shown
 */
record Field(
        MemberShape member,
        Shape target,
        String name,
        Symbol type,
        boolean nullable,
        Optional<String> defaultValue,
        boolean sensitive) {

    /** The fields of a structure in the order of the model. */
    static List<Field> of(GenerationContext context, Shape structure, DefaultValues defaults) {
        NullableIndex nullability = NullableIndex.of(context.model());
        return structure.members().stream()
                .map(member -> of(context, member, defaults, nullability))
                .toList();
    }

    private static Field of(
            GenerationContext context, MemberShape member, DefaultValues defaults, NullableIndex nullability) {
        boolean nullable = nullability.isMemberNullable(member, NullableIndex.CheckMode.SERVER);
        return new Field(
                member,
                context.target(member),
                context.memberName(member),
                context.symbolProvider().toSymbol(member),
                nullable,
                nullable ? Optional.empty() : defaults.expression(member),
                Sensitivity.isSensitive(context.model(), member));
    }

    /** Whether a value must be given. */
    boolean required() {
        return !nullable && defaultValue.isEmpty();
    }

    /** How the type is written: {@code $N} where null is among its values, else {@code $T}. */
    String typeFormat() {
        return nullable ? "$N" : "$T";
    }
}
