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

/** Where in the request a member travels, and what can travel there at all. */
record Place(Location location) {

    private static final Set<Location> HEADERS = Set.of(Location.HEADER, Location.PREFIX_HEADERS);

    static Place of(Model model, OperationShape operation, MemberPath path) {
        return new Place(HttpBindingIndex.of(model).getRequestBindings(operation).values().stream()
                .filter(binding -> binding.getMember().equals(path.first()))
                .map(HttpBinding::getLocation)
                .findFirst()
                .orElse(Location.UNBOUND));
    }

    boolean isLabel() {
        return location == Location.LABEL;
    }

    /** Whether the member, or what it is in, is written as JSON. */
    boolean isDocument() {
        return location == Location.DOCUMENT || location == Location.PAYLOAD;
    }

    /** Whether a value can be written there: labels are never empty, and fields of a header hold visible ASCII. */
    boolean canCarry(Node value) {
        String text = Verbatim.text(value)
                .or(() -> value.asStringNode().map(StringNode::getValue))
                .orElse("x");
        if (isLabel()) {
            return !text.isEmpty() && !text.equals(".") && !text.equals("..");
        }
        boolean plain = text.chars().allMatch(c -> c > 0x20 && c < 0x7f);
        return !HEADERS.contains(location) || (plain && !text.isEmpty());
    }
}
