package dev.assay.codegen.generators;

import dev.assay.codegen.writer.JavaWriter;
import java.util.Collection;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.traits.DeprecatedTrait;

/** Keeps deprecation where it helps: on what the model deprecates, not as a warning inside the generated code. */
final class Deprecations {
    private Deprecations() {}

    /** Marks a class as deprecated, or lets it use what is deprecated. */
    static void annotate(JavaWriter writer, Model model, Shape shape, Collection<? extends Shape> used) {
        if (shape.hasTrait(DeprecatedTrait.class)) {
            writer.write("@Deprecated");
        } else if (used.stream().anyMatch(other -> usesDeprecated(model, other))) {
            writer.write("// The model deprecates a type used here.");
            writer.write("@SuppressWarnings(\"deprecation\")");
        } else if (used.stream().anyMatch(other -> other.isMemberShape() && isDeprecated(other))) {
            writer.write("// A record's component hands its annotation to a parameter, of which javac warns.");
            writer.write("@SuppressWarnings(\"deprecation\")");
        }
    }

    static boolean isDeprecated(Shape shape) {
        return shape.hasTrait(DeprecatedTrait.class);
    }

    private static boolean usesDeprecated(Model model, Shape shape) {
        if (shape.isMemberShape()) {
            return usesDeprecated(
                    model, model.expectShape(shape.asMemberShape().orElseThrow().getTarget()));
        }
        if (shape.isListShape() || shape.isMapShape()) {
            return shape.members().stream().anyMatch(member -> usesDeprecated(model, member));
        }
        return shape.hasTrait(DeprecatedTrait.class);
    }
}
