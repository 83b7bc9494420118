package dev.assay.conformance.protocol;

import java.util.Optional;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.StringNode;

/**
 * Values that go on the wire as they are written, whatever their shape: a number where a time in words is meant, for one. They stand in an
 * input as strings that begin with a character of private use, which no other value begins with.
 */
public final class Verbatim {

    private static final String MARK = "\uE000";

    private Verbatim() {}

    /** A value whose JSON, or whose text outside of a document, is this and nothing else. */
    public static Node of(String json) {
        Node.parse(json);
        return Node.from(MARK + json);
    }

    /** What the value is written as, if it is one of these. */
    public static Optional<String> text(Node value) {
        return value.asStringNode()
                .map(StringNode::getValue)
                .filter(text -> text.startsWith(MARK))
                .map(text -> text.substring(MARK.length()));
    }

    /** The value as JSON, if it is one of these. */
    public static Optional<Node> json(Node value) {
        return text(value).map(Node::parse);
    }
}
