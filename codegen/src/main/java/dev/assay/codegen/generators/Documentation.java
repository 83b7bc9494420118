package dev.assay.codegen.generators;

import dev.assay.codegen.writer.Javadoc;
import dev.assay.codegen.writer.JavadocText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.traits.DefaultTrait;
import software.amazon.smithy.model.traits.DeprecatedTrait;
import software.amazon.smithy.model.traits.DocumentationTrait;
import software.amazon.smithy.model.traits.LengthTrait;
import software.amazon.smithy.model.traits.PatternTrait;
import software.amazon.smithy.model.traits.RangeTrait;
import software.amazon.smithy.model.traits.SinceTrait;
import software.amazon.smithy.model.traits.StringTrait;
import software.amazon.smithy.model.traits.Trait;
import software.amazon.smithy.model.traits.UniqueItemsTrait;

/** Javadoc for shapes and members, from the model's documentation and constraints. */
final class Documentation {
    private final Model model;

    Documentation(Model model) {
        this.model = model;
    }

    /** The comment of a shape; the fallback sentence stands where the model says nothing. */
    Javadoc of(Shape shape, String fallback) {
        Javadoc javadoc = Javadoc.of(text(shape).orElse(JavadocText.escape(fallback)));
        shape.getTrait(SinceTrait.class)
                .map(StringTrait::getValue)
                .ifPresent(since -> javadoc.tag("since", JavadocText.escape(since)));
        shape.getTrait(DeprecatedTrait.class).ifPresent(trait -> javadoc.tag("deprecated", deprecation(trait)));
        return javadoc;
    }

    /** What a member is, on few lines, as the text of a block tag; optional means that it may be {@code null}. */
    String ofMember(MemberShape member, boolean optional) {
        List<String> parts = new ArrayList<>();
        parts.add(text(member).orElseGet(() -> "the member " + code(member.getMemberName())));
        List<String> notes = new ArrayList<>();
        if (optional) {
            notes.add("optional");
        }
        member.getTrait(DefaultTrait.class)
                .filter(trait -> !optional)
                .ifPresent(trait -> notes.add("by default " + code(Node.printJson(trait.toNode()))));
        String constraints = constraints(member);
        if (!constraints.isEmpty()) {
            notes.add(constraints);
        }
        member.getTrait(SinceTrait.class)
                .ifPresent(since -> notes.add("since " + JavadocText.escape(since.getValue())));
        member.getTrait(DeprecatedTrait.class).ifPresent(trait -> notes.add("deprecated: " + deprecation(trait)));
        if (!notes.isEmpty()) {
            parts.add("(" + String.join("; ", notes) + ")");
        }
        return String.join("\n", parts);
    }

    private Optional<String> text(Shape shape) {
        return shape.getMemberTrait(model, DocumentationTrait.class)
                .map(trait -> JavadocText.of(trait.getValue()))
                .filter(text -> !text.isBlank());
    }

    private static String deprecation(DeprecatedTrait trait) {
        String message = trait.getMessage().map(JavadocText::escape).orElse("do not use it in new code");
        return trait.getSince()
                        .map(since -> "since " + JavadocText.escape(since) + "; ")
                        .orElse("")
                + message;
    }

    /** The constraints of a member in words, such as "1 to 63 characters, pattern {@code ^a}". */
    String constraints(MemberShape member) {
        List<String> words = new ArrayList<>();
        Shape target = model.expectShape(member.getTarget());
        trait(member, LengthTrait.class)
                .ifPresent(length -> words.add(bounds(
                        length.getMin().map(String::valueOf),
                        length.getMax().map(String::valueOf),
                        lengthUnit(target))));
        trait(member, RangeTrait.class)
                .ifPresent(range -> words.add(bounds(
                        range.getMin().map(BigDecimal::toPlainString),
                        range.getMax().map(BigDecimal::toPlainString),
                        "")));
        trait(member, PatternTrait.class).ifPresent(pattern -> words.add("pattern " + code(pattern.getValue())));
        trait(member, UniqueItemsTrait.class).ifPresent(unique -> words.add("no element twice"));
        return String.join(", ", words);
    }

    private <T extends Trait> Optional<T> trait(MemberShape member, Class<T> type) {
        return member.getMemberTrait(model, type);
    }

    private static String lengthUnit(Shape target) {
        return switch (target.getType()) {
            case BLOB -> " bytes";
            case LIST, SET -> " elements";
            case MAP -> " entries";
            default -> " characters";
        };
    }

    private static String bounds(Optional<String> min, Optional<String> max, String unit) {
        Function<String, String> only = prefix -> prefix + min.or(() -> max).orElse("0") + unit;
        if (min.isPresent() && max.isPresent()) {
            return min.equals(max) ? only.apply("exactly ") : min.get() + " to " + max.get() + unit;
        }
        return only.apply(min.isPresent() ? "at least " : "at most ");
    }

    static String code(String text) {
        return "<code>" + JavadocText.escape(text) + "</code>";
    }
}
