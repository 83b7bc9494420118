package dev.assay.codegen.docs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.shapes.EnumShape;
import software.amazon.smithy.model.shapes.IntEnumShape;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.shapes.ShapeType;
import software.amazon.smithy.model.traits.DefaultTrait;
import software.amazon.smithy.model.traits.DeprecatedTrait;
import software.amazon.smithy.model.traits.IdempotencyTokenTrait;
import software.amazon.smithy.model.traits.LengthTrait;
import software.amazon.smithy.model.traits.PatternTrait;
import software.amazon.smithy.model.traits.RangeTrait;
import software.amazon.smithy.model.traits.SensitiveTrait;
import software.amazon.smithy.model.traits.SparseTrait;
import software.amazon.smithy.model.traits.TimestampFormatTrait;
import software.amazon.smithy.model.traits.Trait;
import software.amazon.smithy.model.traits.UniqueItemsTrait;

/** What a shape demands of its values, in words. */
final class Words {
    private final Model model;
    private final Shape shape;
    private final Shape target;
    private final List<String> words = new ArrayList<>();

    private Words(Model model, Shape shape) {
        this.model = model;
        this.shape = shape;
        this.target = shape.asMemberShape()
                .map(member -> model.expectShape(member.getTarget()))
                .orElse(shape);
    }

    /** The constraints of a shape, or of a member with those of its target. */
    static List<String> of(Model model, Shape shape) {
        Words made = new Words(model, shape);
        made.constraints();
        made.annotations();
        return made.words;
    }

    private <T extends Trait> Optional<T> trait(Class<T> type) {
        return shape.getMemberTrait(model, type);
    }

    private void constraints() {
        trait(LengthTrait.class)
                .ifPresent(length -> words.add("length "
                        + bounds(
                                length.getMin().map(BigDecimal::valueOf),
                                length.getMax().map(BigDecimal::valueOf))
                        + unit()));
        trait(RangeTrait.class).ifPresent(range -> words.add(bounds(range.getMin(), range.getMax())));
        trait(PatternTrait.class)
                .ifPresent(
                        pattern -> words.add("matches " + pattern.getPattern().pattern()));
        values().ifPresent(words::add);
        trait(UniqueItemsTrait.class).ifPresent(unique -> words.add("no item twice"));
        trait(TimestampFormatTrait.class)
                .ifPresent(
                        format -> words.add("written as " + format.getFormat().toString()));
        trait(SparseTrait.class).ifPresent(sparse -> words.add("may hold null"));
    }

    private void annotations() {
        trait(DefaultTrait.class)
                .map(DefaultTrait::toNode)
                .filter(value -> !value.isNullNode())
                .ifPresent(value -> words.add("default " + Node.printJson(value)));
        trait(IdempotencyTokenTrait.class).ifPresent(token -> words.add("idempotency token"));
        trait(SensitiveTrait.class).ifPresent(sensitive -> words.add("sensitive"));
        trait(DeprecatedTrait.class).ifPresent(deprecated -> words.add("deprecated"));
    }

    private Optional<String> values() {
        if (target instanceof EnumShape values) {
            return Optional.of(
                    "one of " + String.join(", ", values.getEnumValues().values()));
        }
        if (target instanceof IntEnumShape values) {
            return Optional.of("one of "
                    + String.join(
                            ", ",
                            values.getEnumValues().values().stream()
                                    .map(String::valueOf)
                                    .toList()));
        }
        return Optional.empty();
    }

    private String unit() {
        return switch (target.getType()) {
            case BLOB -> " octets";
            case LIST, SET -> " items";
            case MAP -> " entries";
            default -> " characters";
        };
    }

    private static String bounds(Optional<BigDecimal> least, Optional<BigDecimal> most) {
        String from = least.map(BigDecimal::toPlainString).orElse("");
        String to = most.map(BigDecimal::toPlainString).orElse("");
        if (from.isEmpty()) {
            return "at most " + to;
        }
        if (to.isEmpty()) {
            return "at least " + from;
        }
        return from.equals(to) ? "exactly " + from : from + " to " + to;
    }

    /** The type of a shape, such as "list of Tag"; a word and not a name for what the prelude has. */
    static String type(Site site, Shape shape) {
        return switch (shape.getType()) {
            case LIST, SET ->
                "list of " + name(site, shape.asListShape().orElseThrow().getMember());
            case MAP ->
                "map of " + name(site, shape.asMapShape().orElseThrow().getKey()) + " to "
                        + name(site, shape.asMapShape().orElseThrow().getValue());
            default -> word(shape.getType());
        };
    }

    private static String name(Site site, MemberShape member) {
        Shape shape = site.model().expectShape(member.getTarget());
        return isOfPrelude(shape) ? word(shape.getType()) : site.name(shape);
    }

    static boolean isOfPrelude(Shape shape) {
        return shape.getId().getNamespace().equals("smithy.api");
    }

    private static String word(ShapeType type) {
        return type.toString().toLowerCase(Locale.ROOT);
    }
}
