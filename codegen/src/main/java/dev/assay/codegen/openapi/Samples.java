package dev.assay.codegen.openapi;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.ObjectNode;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.traits.LengthTrait;
import software.amazon.smithy.model.traits.PatternTrait;
import software.amazon.smithy.model.traits.RangeTrait;
import software.amazon.smithy.model.traits.TimestampFormatTrait;
import software.amazon.smithy.model.traits.UniqueItemsTrait;

/** Values made up for examples that the model does not have: plain ones, always the same, that keep all constraints. */
final class Samples {
    private static final int DEEPEST = 6;

    private final Model model;

    Samples(Model model) {
        this.model = model;
    }

    /**
     * A JSON body of the members chosen that are required, or empty where one needs a value that cannot be made up,
     * such as one that matches a pattern.
     *
     * @param message what stands in a member of that name
     */
    Optional<Node> body(Shape structure, Predicate<MemberShape> isInBody, String message) {
        return structure(structure, isInBody, message, 0);
    }

    private Optional<Node> structure(Shape shape, Predicate<MemberShape> isWanted, String message, int depth) {
        ObjectNode.Builder made = ObjectNode.builder();
        for (MemberShape member : shape.members()) {
            boolean isMessage = member.getMemberName().equalsIgnoreCase("message");
            if (!isWanted.test(member) || (!member.isRequired() && !isMessage)) {
                continue;
            }
            Optional<Node> value =
                    isMessage && isPlainString(member) ? Optional.of(Node.from(message)) : value(member, depth + 1);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            made.withMember(WireForm.name(member), value.get());
        }
        return Optional.of(made.build());
    }

    private boolean isPlainString(MemberShape member) {
        return target(member).isStringShape()
                && member.getMemberTrait(model, LengthTrait.class).isEmpty()
                && member.getMemberTrait(model, PatternTrait.class).isEmpty();
    }

    private Optional<Node> value(MemberShape member, int depth) {
        Shape target = target(member);
        if (depth > DEEPEST) {
            return Optional.empty();
        }
        return switch (target.getType()) {
            case STRING -> string(member);
            case ENUM ->
                target.asEnumShape().orElseThrow().getEnumValues().values().stream()
                        .findFirst()
                        .map(Node::from);
            case INT_ENUM ->
                target.asIntEnumShape().orElseThrow().getEnumValues().values().stream()
                        .findFirst()
                        .map(Node::from);
            case BOOLEAN -> Optional.of(Node.from(true));
            case BYTE, SHORT, INTEGER, LONG, FLOAT, DOUBLE, BIG_INTEGER, BIG_DECIMAL -> Optional.of(number(member));
            case TIMESTAMP -> Optional.of(timestamp(member));
            case LIST, SET -> list(member, target.asListShape().orElseThrow().getMember(), depth);
            case MAP -> least(member) == 0 ? Optional.of(Node.objectNode()) : Optional.empty();
            case STRUCTURE -> structure(target, all -> true, "", depth);
            default -> Optional.empty();
        };
    }

    private Optional<Node> string(MemberShape member) {
        if (member.getMemberTrait(model, PatternTrait.class).isPresent()) {
            return Optional.empty();
        }
        String name = member.getMemberName();
        long most = member.getMemberTrait(model, LengthTrait.class)
                .flatMap(LengthTrait::getMax)
                .orElse((long) Integer.MAX_VALUE);
        String longEnough = name + "x".repeat((int) Math.max(0, Math.min(least(member), 10_000) - name.length()));
        return longEnough.length() < least(member)
                ? Optional.empty()
                : Optional.of(Node.from(longEnough.substring(0, (int) Math.min(most, longEnough.length()))));
    }

    private Node number(MemberShape member) {
        RangeTrait range = member.getMemberTrait(model, RangeTrait.class)
                .orElse(RangeTrait.builder().min(BigDecimal.ONE).build());
        BigDecimal value = range.getMin().or(range::getMax).orElse(BigDecimal.ONE);
        boolean isWhole = value.stripTrailingZeros().scale() <= 0;
        return isWhole ? Node.from(value.longValue()) : Node.from(value.doubleValue());
    }

    private Node timestamp(MemberShape member) {
        TimestampFormatTrait.Format format = member.getMemberTrait(model, TimestampFormatTrait.class)
                .map(TimestampFormatTrait::getFormat)
                .orElse(TimestampFormatTrait.Format.EPOCH_SECONDS);
        return switch (format) {
            case DATE_TIME -> Node.from("2026-01-01T00:00:00Z");
            case HTTP_DATE -> Node.from("Thu, 01 Jan 2026 00:00:00 GMT");
            default -> Node.from(1_767_225_600);
        };
    }

    private Optional<Node> list(MemberShape member, MemberShape element, int depth) {
        long least = least(member);
        if (least == 0) {
            return Optional.of(Node.arrayNode());
        }
        boolean isUnique = member.getMemberTrait(model, UniqueItemsTrait.class).isPresent();
        if (least > 10 || (isUnique && least > 1)) {
            return Optional.empty();
        }
        List<Node> items = new ArrayList<>();
        value(element, depth + 1).ifPresent(item -> items.addAll(Collections.nCopies((int) least, item)));
        return items.isEmpty() ? Optional.empty() : Optional.of(Node.fromNodes(items));
    }

    private long least(MemberShape member) {
        return member.getMemberTrait(model, LengthTrait.class)
                .flatMap(LengthTrait::getMin)
                .orElse(0L);
    }

    private Shape target(MemberShape member) {
        return model.expectShape(member.getTarget());
    }
}
