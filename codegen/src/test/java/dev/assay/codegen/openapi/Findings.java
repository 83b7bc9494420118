package dev.assay.codegen.openapi;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.Shape;

/** What an audit finds missing, without what the document's list of losses owns up to. */
final class Findings {
    private final Model model;
    private final Set<String> listed = new HashSet<>();
    private final Set<String> found = new TreeSet<>();

    Findings(Model model, List<Loss> losses) {
        this.model = model;
        losses.forEach(loss -> listed.add(loss.where() + " " + loss.what()));
    }

    /** Takes note that the document lacks something, where the losses do not say so for the shape or its target. */
    void missing(Shape shape, String what, String why) {
        if (isListed(shape, what)) {
            return;
        }
        if (shape instanceof MemberShape member) {
            Shape target = model.expectShape(member.getTarget());
            if (isListed(target, what) || isListed(model.expectShape(member.getContainer()), what)) {
                return;
            }
        }
        found.add(shape.getId() + " " + what + ": " + why);
    }

    private boolean isListed(Shape shape, String what) {
        return listed.contains(shape.getId() + " " + what);
    }

    List<String> list() {
        return List.copyOf(found);
    }
}
