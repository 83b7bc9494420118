package dev.assay.codegen.generators;

import dev.assay.codegen.writer.JavaLiterals;
import dev.assay.codegen.writer.JavaWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.traits.DefaultTrait;

/** Default values of members as Java expressions. */
final class DefaultValues {
    private final GenerationContext context;
    private final JavaWriter writer;

    DefaultValues(GenerationContext context, JavaWriter writer) {
        this.context = context;
        this.writer = writer;
    }

    /** The expression of the member's default; empty if it has none, or {@code null}, which means none. */
    Optional<String> expression(MemberShape member) {
        Shape target = context.target(member);
        return member.getTrait(DefaultTrait.class)
                .or(() -> target.getTrait(DefaultTrait.class))
                .map(DefaultTrait::toNode)
                .filter(node -> !node.isNullNode())
                .map(node -> expression(target, node));
    }

    private String expression(Shape target, Node value) {
        return switch (target.getType()) {
            case BOOLEAN -> String.valueOf(value.expectBooleanNode().getValue());
            case STRING -> string(value);
            case ENUM, INT_ENUM ->
                writer.type(context.symbolProvider().toSymbol(target)) + ".of(" + scalar(value) + ")";
            case BYTE -> "(byte) " + number(value);
            case SHORT -> "(short) " + number(value);
            case INTEGER -> number(value);
            case LONG -> number(value) + "L";
            case FLOAT -> number(value) + "f";
            case DOUBLE -> number(value) + "d";
            case BIG_INTEGER -> "new " + writer.type(Types.BIG_INTEGER) + "(\"" + number(value) + "\")";
            case BIG_DECIMAL -> "new " + writer.type(Types.BIG_DECIMAL) + "(\"" + number(value) + "\")";
            case TIMESTAMP -> instant(value);
            case BLOB -> writer.type(context.support("Copies")) + ".blob(" + string(value) + ")";
            case DOCUMENT -> document(value);
            case LIST, SET -> writer.type(Types.LIST) + ".of()";
            case MAP -> writer.type(Types.MAP) + ".of()";
            default -> throw new IllegalArgumentException("No default is possible for " + target.getId());
        };
    }

    private static String string(Node value) {
        return JavaLiterals.string(value.expectStringNode().getValue());
    }

    private static String scalar(Node value) {
        return value.isStringNode() ? string(value) : number(value);
    }

    private static String number(Node value) {
        return value.expectNumberNode().getValue().toString();
    }

    private String instant(Node value) {
        Instant instant = value.asNumberNode()
                .map(number -> ofEpochSeconds(new BigDecimal(number.getValue().toString())))
                .orElseGet(() -> parse(value.expectStringNode().getValue()));
        return writer.type(Types.INSTANT) + ".parse(\"" + instant + "\")";
    }

    private static Instant ofEpochSeconds(BigDecimal seconds) {
        BigDecimal nanos = seconds.remainder(BigDecimal.ONE).movePointRight(9);
        return Instant.ofEpochSecond(seconds.longValue(), nanos.longValue());
    }

    private static Instant parse(String text) {
        try {
            return ZonedDateTime.parse(text, DateTimeFormatter.ISO_DATE_TIME).toInstant();
        } catch (DateTimeParseException notIso) {
            return ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        }
    }

    private String document(Node value) {
        String nodes = writer.type(Types.JSON_NODES) + ".instance.";
        return switch (value.getType()) {
            case BOOLEAN -> nodes + "booleanNode(" + value.expectBooleanNode().getValue() + ")";
            case STRING -> nodes + "textNode(" + string(value) + ")";
            case NUMBER -> nodes + documentNumber(value);
            case ARRAY -> nodes + "arrayNode()";
            case OBJECT -> nodes + "objectNode()";
            case NULL -> throw new IllegalArgumentException("A null default is no default");
        };
    }

    /** A number of the class that Jackson itself reads it as, so that the default equals the same value read. */
    private static String documentNumber(Node value) {
        BigDecimal number = new BigDecimal(number(value));
        boolean whole = !value.expectNumberNode().isFloatingPointNumber();
        if (!whole) {
            return "numberNode(" + number.doubleValue() + "d)";
        }
        boolean fitsInt = number.compareTo(BigDecimal.valueOf(number.intValue())) == 0;
        return "numberNode(" + number.toPlainString() + (fitsInt ? ")" : "L)");
    }
}
