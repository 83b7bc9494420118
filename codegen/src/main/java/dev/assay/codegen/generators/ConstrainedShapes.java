package dev.assay.codegen.generators;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.shapes.ShapeId;
import software.amazon.smithy.model.traits.LengthTrait;
import software.amazon.smithy.model.traits.PatternTrait;
import software.amazon.smithy.model.traits.RangeTrait;
import software.amazon.smithy.model.traits.Trait;
import software.amazon.smithy.model.traits.UniqueItemsTrait;

/** Tells which shapes hold, at any depth, a value that the model constrains beyond its Java type. */
public final class ConstrainedShapes {
    private static final List<Class<? extends Trait>> TRAITS =
            List.of(LengthTrait.class, PatternTrait.class, RangeTrait.class, UniqueItemsTrait.class);

    private final Set<ShapeId> constrained = new HashSet<>();

    /** Finds the constrained shapes of a model. */
    public ConstrainedShapes(Model model) {
        List<Shape> shapes = model.shapes().toList();
        shapes.stream()
                .filter(ConstrainedShapes::isConstrainedItself)
                .map(Shape::getId)
                .forEach(constrained::add);
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Shape shape : shapes) {
                if (!constrained.contains(shape.getId()) && leadsToConstrained(shape)) {
                    constrained.add(shape.getId());
                    grew = true;
                }
            }
        }
    }

    private boolean leadsToConstrained(Shape shape) {
        if (shape instanceof MemberShape member) {
            return constrained.contains(member.getTarget());
        }
        return shape.members().stream().anyMatch(member -> constrained.contains(member.getId()));
    }

    private static boolean isConstrainedItself(Shape shape) {
        return shape.isEnumShape()
                || shape.isIntEnumShape()
                || shape.isUnionShape()
                || TRAITS.stream().anyMatch(shape::hasTrait);
    }

    /** Whether the shape or anything in it is constrained. */
    public boolean contains(Shape shape) {
        return constrained.contains(shape.getId());
    }
}
