package dev.assay.codegen.openapi;

import java.util.Optional;
import software.amazon.smithy.jsonschema.Schema;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.traits.LengthTrait;
import software.amazon.smithy.model.traits.PatternTrait;
import software.amazon.smithy.model.traits.RangeTrait;
import software.amazon.smithy.model.traits.UniqueItemsTrait;

/** The constraint traits of shapes and members in the words of JSON Schema. */
final class Constraints {
    private Constraints() {}

    /** What a member demands of its target beyond the target's own schema; empty where that is nothing. */
    static Optional<Schema> ofMember(Model model, MemberShape member) {
        Schema.Builder extra = Schema.builder();
        Shape target = model.expectShape(member.getTarget());
        if (member.hasTrait(LengthTrait.class)) {
            length(target, member.expectTrait(LengthTrait.class), extra);
        }
        member.getTrait(PatternTrait.class)
                .flatMap(pattern -> EcmaPattern.of(pattern.getValue()))
                .ifPresent(extra::pattern);
        member.getTrait(RangeTrait.class).ifPresent(range -> {
            range.getMin().ifPresent(extra::minimum);
            range.getMax().ifPresent(extra::maximum);
        });
        extra.uniqueItems(member.hasTrait(UniqueItemsTrait.class));
        Schema made = extra.build();
        return made.toNode().expectObjectNode().isEmpty() ? Optional.empty() : Optional.of(made);
    }

    private static void length(Shape target, LengthTrait length, Schema.Builder schema) {
        switch (target.getType()) {
            case LIST, SET -> {
                length.getMin().map(Constraints::toInt).ifPresent(schema::minItems);
                length.getMax().map(Constraints::toInt).ifPresent(schema::maxItems);
            }
            case MAP -> {
                length.getMin().map(Constraints::toInt).ifPresent(schema::minProperties);
                length.getMax().map(Constraints::toInt).ifPresent(schema::maxProperties);
            }
            default -> {
                length.getMin().ifPresent(schema::minLength);
                length.getMax().ifPresent(schema::maxLength);
            }
        }
    }

    private static Integer toInt(Long bound) {
        return (int) Math.min(bound, Integer.MAX_VALUE);
    }

    /** Completes the schema of a simple shape, or of a member that targets one. */
    static void complete(Model model, Shape shape, Schema.Builder schema) {
        Shape target = shape.asMemberShape()
                .map(member -> model.expectShape(member.getTarget()))
                .orElse(shape);
        shape.getMemberTrait(model, PatternTrait.class)
                .ifPresent(pattern ->
                        schema.pattern(EcmaPattern.of(pattern.getValue()).orElse(null)));
        switch (target.getType()) {
            case BLOB ->
                shape.getMemberTrait(model, LengthTrait.class).ifPresent(length -> {
                    length.getMin().map(Constraints::base64).ifPresent(schema::minLength);
                    length.getMax().map(Constraints::base64).ifPresent(schema::maxLength);
                });
            case BYTE -> bounds(model, shape, schema, Byte.MIN_VALUE, Byte.MAX_VALUE);
            case SHORT -> bounds(model, shape, schema, Short.MIN_VALUE, Short.MAX_VALUE);
            case BIG_INTEGER -> schema.type("integer");
            default -> {}
        }
    }

    /** The letters that Base64 takes for so many octets. */
    private static Long base64(Long octets) {
        return (octets + 2) / 3 * 4;
    }

    private static void bounds(Model model, Shape shape, Schema.Builder schema, int least, int most) {
        Optional<RangeTrait> range = shape.getMemberTrait(model, RangeTrait.class);
        if (range.flatMap(RangeTrait::getMin).isEmpty()) {
            schema.minimum(least);
        }
        if (range.flatMap(RangeTrait::getMax).isEmpty()) {
            schema.maximum(most);
        }
    }
}
