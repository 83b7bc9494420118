package dev.assay.codegen.symbol;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.smithy.model.shapes.ServiceShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.shapes.ShapeId;

/**
 * The class names of all shapes of a service's closure that become classes. Shapes of the service's own namespace
 * come first; of two with one name, in any case, the later one is told apart by a number.
 */
public final class ShapeNames {
    private final Map<ShapeId, String> names = new HashMap<>();

    private ShapeNames() {}

    /** Names the service and the shapes. */
    public static ShapeNames of(ServiceShape service, Collection<Shape> closure) {
        ShapeNames result = new ShapeNames();
        Set<String> taken = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        String serviceName = JavaNames.type(service.getId().getName());
        result.names.put(service.getId(), serviceName);
        taken.addAll(List.of(serviceName, exceptionBase(serviceName), "package-info"));
        String own = service.getId().getNamespace();
        closure.stream()
                .filter(ShapeNames::isClass)
                .sorted(Comparator.<Shape, Boolean>comparing(
                                shape -> !shape.getId().getNamespace().equals(own))
                        .thenComparing(Shape::getId))
                .forEach(shape -> result.names.put(shape.getId(), free(shape, service, taken)));
        return result;
    }

    /** The name of the base of a service's exceptions. */
    public static String exceptionBase(String serviceClass) {
        return serviceClass + "Exception";
    }

    private static String free(Shape shape, ServiceShape service, Set<String> taken) {
        String name = JavaNames.type(shape.getId().getName(service));
        if (taken.add(name)) {
            return name;
        }
        String candidate = name.endsWith("Shape") ? name : name + "Shape";
        for (int i = 2; !taken.add(candidate); i++) {
            candidate = name + i;
        }
        return candidate;
    }

    private static boolean isClass(Shape shape) {
        return shape.isStructureShape() || shape.isUnionShape() || shape.isEnumShape() || shape.isIntEnumShape();
    }

    String of(Shape shape) {
        String name = names.get(shape.getId());
        return name == null ? JavaNames.type(shape.getId().getName()) : name;
    }
}
