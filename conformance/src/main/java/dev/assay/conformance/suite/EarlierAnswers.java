package dev.assay.conformance.suite;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.loader.Prelude;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.ObjectNode;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.shapes.ShapeId;

/**
 * Values that successful answers of the run have shown, for inputs of models that do not say which members name resources: what one call
 * returned as a member, another may take as the member of the same name or of the same shape. Safe for use by several threads.
 */
final class EarlierAnswers {

    private static final int MAX_DEPTH = 4;

    private final Model model;
    private final Map<String, Node> byName = new HashMap<>();
    private final Map<ShapeId, Node> byShape = new HashMap<>();

    EarlierAnswers(Model model) {
        this.model = model;
    }

    /** Takes note of an output. */
    synchronized void notice(Shape output, ObjectNode value) {
        collect(output, value, 0);
    }

    private void collect(Shape shape, ObjectNode value, int depth) {
        for (MemberShape member : shape.members()) {
            Shape target = model.expectShape(member.getTarget());
            Optional<Node> inner = value.getMember(member.getMemberName());
            if (inner.isPresent() && target.isStringShape() && !isEnum(target)) {
                byName.put(member.getMemberName(), inner.get());
                if (!Prelude.isPreludeShape(target)) {
                    byShape.put(target.getId(), inner.get());
                }
            } else if (target.isStructureShape() && depth < MAX_DEPTH) {
                inner.flatMap(Node::asObjectNode).ifPresent(object -> collect(target, object, depth + 1));
            }
        }
    }

    private static boolean isEnum(Shape target) {
        return target.isEnumShape();
    }

    /** The latest value that fits a member: of its name and shape, or else of its shape, or of its name where the shape says nothing. */
    synchronized Optional<Node> of(MemberShape member) {
        Shape target = model.expectShape(member.getTarget());
        if (!target.isStringShape() || isEnum(target)) {
            return Optional.empty();
        }
        return Prelude.isPreludeShape(target)
                ? Optional.ofNullable(byName.get(member.getMemberName()))
                : Optional.ofNullable(byShape.get(target.getId()));
    }
}
