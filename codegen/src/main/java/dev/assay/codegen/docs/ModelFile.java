package dev.assay.codegen.docs;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.neighbor.Walker;
import software.amazon.smithy.model.node.ObjectNode;
import software.amazon.smithy.model.shapes.ModelSerializer;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.shapes.ShapeId;

/** The model of one service as a JSON AST that needs no other file. */
final class ModelFile {
    private ModelFile() {}

    /**
     * The shapes of a service and the definitions of the traits that they bear. Whatever else is in the model comes from
     * libraries, and would be there twice for whoever has them too.
     */
    static ObjectNode of(Model model, Shape service) {
        Set<Shape> kept = closure(model, service);
        return ModelSerializer.builder()
                .shapeFilter(kept::contains)
                .metadataFilter("suppressions"::equals)
                .build()
                .serialize(model);
    }

    private static Set<Shape> closure(Model model, Shape service) {
        Walker walker = new Walker(model);
        Set<Shape> kept = new HashSet<>();
        Deque<Shape> roots = new ArrayDeque<>();
        roots.add(service);
        while (!roots.isEmpty()) {
            for (Shape shape : walker.walkShapes(roots.remove())) {
                if (kept.add(shape)) {
                    for (ShapeId trait : shape.getAllTraits().keySet()) {
                        model.getShape(trait)
                                .filter(definition -> !kept.contains(definition))
                                .ifPresent(roots::add);
                    }
                }
            }
        }
        return kept;
    }
}
