package dev.assay.codegen.generators;

import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.traits.SensitiveTrait;

/** Tells which values must not be shown. */
final class Sensitivity {
    private Sensitivity() {}

    /** Whether the member, its target or what a collection holds is sensitive; structures hide their own members. */
    static boolean isSensitive(Model model, MemberShape member) {
        if (member.hasTrait(SensitiveTrait.class)) {
            return true;
        }
        Shape target = model.expectShape(member.getTarget());
        if (target.hasTrait(SensitiveTrait.class)) {
            return true;
        }
        return (target.isListShape() || target.isMapShape())
                && target.members().stream().anyMatch(inner -> isSensitive(model, inner));
    }
}
