package dev.assay.codegen.generators;

import dev.assay.codegen.writer.JavaLiterals;
import dev.assay.codegen.writer.JavaWriter;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.smithy.codegen.core.Symbol;
import software.amazon.smithy.model.shapes.EnumShape;
import software.amazon.smithy.model.shapes.IntEnumShape;
import software.amazon.smithy.model.shapes.ListShape;
import software.amazon.smithy.model.shapes.MapShape;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.traits.ErrorTrait;
import software.amazon.smithy.model.traits.LengthTrait;
import software.amazon.smithy.model.traits.PatternTrait;
import software.amazon.smithy.model.traits.RangeTrait;
import software.amazon.smithy.model.traits.SparseTrait;
import software.amazon.smithy.model.traits.Trait;
import software.amazon.smithy.model.traits.UniqueItemsTrait;

/** Writes the statements that check values against the constraints of the model. */
final class ConstraintChecks {
    private final GenerationContext context;
    private final JavaWriter writer;
    private final String checks;
    private final Map<String, String> patterns = new LinkedHashMap<>();

    ConstraintChecks(GenerationContext context, JavaWriter writer) {
        this.context = context;
        this.writer = writer;
        this.checks = writer.type(context.support("Constraints"));
    }

    /** Takes note of every pattern below the member, so that {@link #writePatterns()} can declare it. */
    void collectPatterns(MemberShape member) {
        trait(member, PatternTrait.class)
                .ifPresent(
                        trait -> patterns.computeIfAbsent(trait.getValue(), p -> "PATTERN_" + (patterns.size() + 1)));
        Shape target = context.target(member);
        if (target.isListShape() || target.isMapShape()) {
            target.members().forEach(this::collectPatterns);
        }
    }

    /** Declares the patterns as constants. */
    void writePatterns() {
        patterns.forEach((pattern, name) ->
                writer.write("private static final $T $L = Pattern.compile($S);", Types.PATTERN, name, pattern));
        if (!patterns.isEmpty()) {
            writer.write("");
        }
    }

    /** Writes the checks of one member's value. */
    void write(MemberShape member, String value, boolean nullable) {
        if (!context.constrained().contains(member)) {
            return;
        }
        String path = JavaLiterals.string("/" + member.getMemberName());
        if (nullable) {
            writer.openBlock("if ($L != null) {", "}", value, () -> check(member, value, path, 1));
        } else {
            check(member, value, path, 1);
        }
    }

    private void check(MemberShape member, String value, String path, int depth) {
        Shape target = context.target(member);
        trait(member, LengthTrait.class)
                .ifPresent(length -> statement(
                        "length",
                        path,
                        size(target, value)
                                + ", " + length.getMin().map(min -> min + "L").orElse("0L")
                                + ", " + length.getMax().map(max -> max + "L").orElse("-1L")));
        trait(member, PatternTrait.class)
                .ifPresent(pattern -> statement(
                        "pattern",
                        path,
                        value + (target.isEnumShape() ? ".value()" : "") + ", " + patterns.get(pattern.getValue())));
        trait(member, RangeTrait.class)
                .ifPresent(range ->
                        statement("range", path, value + ", " + bound(range.getMin()) + ", " + bound(range.getMax())));
        trait(member, UniqueItemsTrait.class).ifPresent(unique -> statement("uniqueItems", path, value));
        content(target, value, path, depth);
    }

    private void content(Shape target, String value, String path, int depth) {
        if (target instanceof EnumShape shape) {
            String values = shape.getEnumValues().entrySet().stream()
                    .filter(entry -> !isInternal(shape.getMember(entry.getKey()).orElseThrow()))
                    .map(Map.Entry::getValue)
                    .collect(Collectors.joining(", "));
            statement("known", path, value + ".isKnown(), " + JavaLiterals.string(values));
        } else if (target instanceof IntEnumShape shape) {
            String values =
                    shape.getEnumValues().values().stream().map(String::valueOf).collect(Collectors.joining(", "));
            statement("known", path, value + ".isKnown(), " + JavaLiterals.string(values));
        } else if (!context.constrained().contains(target)) {
            return;
        } else if (target instanceof ListShape list) {
            list(list, value, path, depth);
        } else if (target instanceof MapShape map) {
            map(map, value, path, depth);
        } else if (target.isStructureShape() || target.isUnionShape()) {
            statement("nested", path, target.hasTrait(ErrorTrait.class) ? value + ".members()" : value);
        }
    }

    private void list(ListShape list, String value, String path, int depth) {
        if (!context.constrained().contains(list.getMember())) {
            return;
        }
        String index = "i" + depth;
        String item = "item" + depth;
        String format = list.hasTrait(SparseTrait.class) ? "$N" : "$T";
        writer.openBlock("for (int $1L = 0; $1L < $2L.size(); $1L++) {", index, value);
        writer.write(format + " $L = $L.get($L);", type(list.getMember()), item, value, index);
        nullChecked(list, item, () -> check(list.getMember(), item, path + " + \"/\" + " + index, depth + 1));
        writer.closeBlock("}");
    }

    private void map(MapShape map, String value, String path, int depth) {
        boolean checksKey = context.constrained().contains(map.getKey());
        boolean checksValue = context.constrained().contains(map.getValue());
        if (!checksKey && !checksValue) {
            return;
        }
        String key = "key" + depth;
        String item = "value" + depth;
        String step = path + " + " + checks + ".step(" + key + ")";
        writer.openBlock("for ($T $L : $L.keySet()) {", type(map.getKey()), key, value);
        if (checksKey) {
            check(map.getKey(), key, step, depth + 1);
        }
        if (checksValue) {
            String format = map.hasTrait(SparseTrait.class) ? "$N" : "$T";
            writer.write(format + " $L = $L.get($L);", type(map.getValue()), item, value, key);
            nullChecked(map, item, () -> check(map.getValue(), item, step, depth + 1));
        }
        writer.closeBlock("}");
    }

    private void nullChecked(Shape collection, String item, Runnable body) {
        if (collection.hasTrait(SparseTrait.class)) {
            writer.openBlock("if ($L != null) {", "}", item, body);
        } else {
            body.run();
        }
    }

    private void statement(String check, String path, String arguments) {
        writer.write("$L.$L(found, $L, $L);", checks, check, path, arguments);
    }

    private Symbol type(MemberShape member) {
        return context.symbolProvider().toSymbol(member);
    }

    private <T extends Trait> Optional<T> trait(MemberShape member, Class<T> type) {
        return member.getMemberTrait(context.model(), type);
    }

    private static boolean isInternal(MemberShape member) {
        return member.getTags().contains("internal");
    }

    private static String size(Shape target, String value) {
        return switch (target.getType()) {
            case BLOB -> value + ".remaining()";
            case LIST, SET, MAP -> value + ".size()";
            case ENUM -> value + ".value().codePointCount(0, " + value + ".value().length())";
            default -> value + ".codePointCount(0, " + value + ".length())";
        };
    }

    private static String bound(Optional<BigDecimal> bound) {
        return bound.map(value -> "\"" + value.toPlainString() + "\"").orElse("null");
    }
}
