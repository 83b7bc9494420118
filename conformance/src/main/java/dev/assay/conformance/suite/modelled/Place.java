package dev.assay.conformance.suite.modelled;

import dev.assay.conformance.protocol.Verbatim;
import dev.assay.model.clause.MemberPath;
import java.util.Set;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.knowledge.HttpBinding;
import software.amazon.smithy.model.knowledge.HttpBinding.Location;
import software.amazon.smithy.model.knowledge.HttpBindingIndex;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.StringNode;
import software.amazon.smithy.model.shapes.OperationShape;

/**
 * Where in the request a member travels, and what can travel there at all.
 *
 * @param location the member's HTTP binding, or that of the member which it is in
 * @param isWhole whether the member is the whole body
 */
record Place(Location location, boolean isWhole) {

    private static final Set<Location> HEADERS = Set.of(Location.HEADER, Location.PREFIX_HEADERS);

    static Place of(Model model, OperationShape operation, MemberPath path) {
        Location location = HttpBindingIndex.of(model).getRequestBindings(operation).values().stream()
                .filter(binding -> binding.getMember().equals(path.first()))
                .map(HttpBinding::getLocation)
                .findFirst()
                .orElse(Location.UNBOUND);
        return new Place(location, location == Location.PAYLOAD && path.isTopLevel());
    }

    boolean isLabel() {
        return location == Location.LABEL;
    }

    /** Whether the member, or what it is in, is written as JSON. */
    boolean isDocument() {
        return location == Location.DOCUMENT || location == Location.PAYLOAD;
    }

    /** Whether a value can be told from others that are written there: a label by letters, digits and what else needs no encoding. */
    boolean isPlain(Node value) {
        return !isLabel()
                || value.asStringNode().map(StringNode::getValue).orElse("").matches("[A-Za-z0-9._~-]*");
    }

    /** Whether a value can be written there: labels are never empty, and fields of a header hold visible ASCII. */
    boolean canCarry(Node value) {
        String text = Verbatim.text(value)
                .or(() -> value.asStringNode().map(StringNode::getValue))
                .orElse("x");
        // A payload of no octets is none.
        if (isWhole && text.isEmpty()) {
            return false;
        }
        if (isLabel()) {
            return text.equals(text.strip()) && !text.isEmpty() && !text.equals(".") && !text.equals("..");
        }
        boolean plain = text.chars().allMatch(c -> c > 0x20 && c < 0x7f);
        return !HEADERS.contains(location) || (plain && !text.isEmpty());
    }
}
