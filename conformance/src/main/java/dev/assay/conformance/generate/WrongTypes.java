package dev.assay.conformance.generate;

import dev.assay.conformance.protocol.Verbatim;
import java.util.List;
import software.amazon.smithy.model.node.ArrayNode;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.ObjectNode;
import software.amazon.smithy.model.shapes.Shape;

/** JSON values, or texts outside of a document, that are not of a shape's type on the wire. */
final class WrongTypes {

    private static final Node NUMBER = Node.from(5);
    private static final Node TEXT = Node.from("assay");
    private static final Node NUMBER_AS_TEXT = Node.from("5");
    private static final Node FLAG = Node.from(true);
    private static final Node FLAG_AS_TEXT = Node.from("true");
    private static final Node FRACTION = Node.from(1.5);
    private static final ObjectNode OBJECT = Node.objectNode().withMember("assay", 1);
    private static final ArrayNode ARRAY = ArrayNode.fromStrings("assay");

    /** Only the very texts NaN, Infinity and -Infinity stand for what JSON has no numbers for. */
    private static final Node NOT_A_NUMBER = Node.from("nan");

    /** A text that no reader of base64 makes octets of. */
    private static final Node NO_BASE64 = Verbatim.of("\"assay!\"");

    private WrongTypes() {}

    /** Values that a JSON document cannot have for the shape. */
    static List<Node> inDocument(Shape shape) {
        return switch (shape.getType()) {
            case STRING, ENUM -> List.of(NUMBER, FLAG, ARRAY, OBJECT);
            case BLOB -> List.of(NUMBER, FLAG, ARRAY, OBJECT, NO_BASE64);
            case BOOLEAN -> List.of(FLAG_AS_TEXT, NUMBER, ARRAY, OBJECT);
            case BYTE, SHORT, INTEGER, LONG, INT_ENUM, BIG_INTEGER ->
                List.of(NUMBER_AS_TEXT, FLAG, FRACTION, ARRAY, OBJECT);
            // NaN and the infinities are texts, so another text it must be.
            case FLOAT, DOUBLE, BIG_DECIMAL -> List.of(TEXT, FLAG, ARRAY, OBJECT, NOT_A_NUMBER);
            case TIMESTAMP -> List.of(FLAG, ARRAY, OBJECT);
            case LIST, SET -> List.of(TEXT, NUMBER, OBJECT);
            case MAP, STRUCTURE, UNION -> List.of(TEXT, NUMBER, ARRAY);
            default -> List.of();
        };
    }

    /** Texts that a label, a query or a header cannot have for the shape. */
    static List<Node> asText(Shape shape) {
        return switch (shape.getType()) {
            case STRING, BLOB -> List.of(NO_BASE64);
            case BOOLEAN -> List.of(TEXT, NUMBER_AS_TEXT, Node.from("TRUE"));
            case BYTE, SHORT, INTEGER, LONG, INT_ENUM, BIG_INTEGER ->
                List.of(TEXT, Node.from("1.5"), FLAG_AS_TEXT, Node.from("2abc"));
            case FLOAT, DOUBLE, BIG_DECIMAL -> List.of(TEXT, FLAG_AS_TEXT, Node.from("2abc"), NOT_A_NUMBER);
            case TIMESTAMP -> List.of(TEXT, FLAG_AS_TEXT);
            default -> List.of();
        };
    }
}
