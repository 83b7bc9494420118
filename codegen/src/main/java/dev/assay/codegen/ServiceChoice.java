package dev.assay.codegen;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.smithy.codegen.core.CodegenException;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.shapes.ServiceShape;
import software.amazon.smithy.model.shapes.ShapeId;

/** Finds the service that somebody means. */
public final class ServiceChoice {
    private ServiceChoice() {}

    /**
     * The service of that shape ID or name; without one, the only service of the model.
     *
     * @throws CodegenException if there is none, or more than one; the message lists what there is
     */
    public static ShapeId of(Model model, Optional<String> asked) {
        List<ShapeId> all = model.shapes(ServiceShape.class)
                .map(ServiceShape::getId)
                .sorted()
                .toList();
        List<ShapeId> fitting = all.stream()
                .filter(id -> asked.isEmpty()
                        || id.toString().equals(asked.get())
                        || id.getName().equals(asked.get()))
                .toList();
        if (fitting.size() == 1) {
            return fitting.get(0);
        }
        String known = all.isEmpty()
                ? "it has no service at all"
                : "its services are " + all.stream().map(ShapeId::toString).collect(Collectors.joining(", "));
        throw new CodegenException((fitting.isEmpty() ? "The model has no service" : "The model has several services")
                + asked.map(name -> " '" + name + "'").orElse("") + ": " + known
                + ". Name one by its shape ID with --service, or in the setting 'service'.");
    }
}
