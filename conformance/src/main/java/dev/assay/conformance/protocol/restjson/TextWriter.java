package dev.assay.conformance.protocol.restjson;

import dev.assay.conformance.protocol.Verbatim;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.knowledge.HttpBinding;
import software.amazon.smithy.model.knowledge.HttpBindingIndex;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.NumberNode;
import software.amazon.smithy.model.node.StringNode;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.traits.MediaTypeTrait;
import software.amazon.smithy.model.traits.TimestampFormatTrait.Format;

/** Writes single values as the text of a label, a query parameter or a header. A value of a wrong type is written as it stands. */
final class TextWriter {
    /** Numbers of more digits keep their exponent. */
    private static final int DIGITS = 400;

    private final Model model;
    private final HttpBindingIndex bindings;

    TextWriter(Model model, HttpBindingIndex bindings) {
        this.model = model;
        this.bindings = bindings;
    }

    String write(MemberShape member, Node value, HttpBinding.Location location) {
        return Verbatim.text(value).orElseGet(() -> byShape(member, value, location));
    }

    private String byShape(MemberShape member, Node value, HttpBinding.Location location) {
        Shape target = model.expectShape(member.getTarget());
        if (value instanceof NumberNode number) {
            Optional<String> time = target.isTimestampShape()
                    ? Timestamps.format(
                            number, bindings.determineTimestampFormat(member, location, Format.EPOCH_SECONDS))
                    : Optional.empty();
            return time.orElseGet(() -> number(number));
        }
        if (value instanceof StringNode string) {
            boolean inBase64 = target.isBlobShape()
                    || (location == HttpBinding.Location.HEADER
                            && member.getMemberTrait(model, MediaTypeTrait.class)
                                    .isPresent());
            return inBase64 ? base64(string.getValue()) : string.getValue();
        }
        return plain(value);
    }

    /** A value without regard to any shape: a string's text, else its JSON. */
    static String plain(Node value) {
        if (value instanceof NumberNode number) {
            return number(number);
        }
        return value.asStringNode().map(StringNode::getValue).orElseGet(() -> Node.printJson(value));
    }

    static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String number(NumberNode number) {
        return number.getValue() instanceof BigDecimal decimal && Math.abs((long) decimal.scale()) <= DIGITS
                ? decimal.toPlainString()
                : number.getValue().toString();
    }
}
