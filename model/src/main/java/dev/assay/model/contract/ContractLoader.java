package dev.assay.model.contract;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.loader.ModelAssembler;
import software.amazon.smithy.model.shapes.ServiceShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.shapes.ShapeId;
import software.amazon.smithy.model.shapes.ShapeIdSyntaxException;
import software.amazon.smithy.model.validation.Severity;
import software.amazon.smithy.model.validation.ValidatedResult;

/** Loads Smithy models, from the class path and from files, and makes contracts of them. */
public final class ContractLoader {

    /** The service that is checked where nobody names another. */
    public static final ShapeId DEFAULT_SERVICE = ShapeId.from("dev.assay.docdbelastic#DocDbElastic");

    private final ClassLoader classLoader;

    /** A loader that finds traits and models where Assay's own classes are. */
    public ContractLoader() {
        this(ContractLoader.class.getClassLoader());
    }

    /** A loader that finds traits and models on the given class path. */
    public ContractLoader(ClassLoader classLoader) {
        this.classLoader = classLoader;
    }

    /** The contract of Assay's own model. */
    public Contract loadDefault() {
        return Contract.of(assemble(List.of()), DEFAULT_SERVICE);
    }

    /**
     * The contract of a service.
     *
     * @param paths files or folders of Smithy IDL or JSON AST, or jars; none for models on the class path
     * @param service the service's shape id, or its name alone; empty where the files have one service only
     * @throws ContractException if the model cannot be read or is not valid, or has no such service
     */
    public Contract load(List<Path> paths, Optional<String> service) {
        if (paths.isEmpty() && service.isEmpty()) {
            return loadDefault();
        }
        Model model = assemble(paths);
        return Contract.of(model, find(model, paths, service));
    }

    private Model assemble(List<Path> paths) {
        ModelAssembler assembler = Model.assembler(classLoader)
                .discoverModels(classLoader)
                .putProperty(ModelAssembler.ALLOW_UNKNOWN_TRAITS, true);
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new ContractException(
                        "There is no model at " + path + ": name a .smithy or .json file, a folder of them, or a jar.");
            }
            assembler.addImport(path);
        }
        ValidatedResult<Model> result = assembler.assemble();
        List<String> broken = result.getValidationEvents().stream()
                .filter(event -> event.getSeverity() == Severity.ERROR || event.getSeverity() == Severity.DANGER)
                .map(Object::toString)
                .toList();
        if (result.isBroken() || result.getResult().isEmpty()) {
            throw new ContractException(
                    "The model is not valid; Smithy says " + broken.size() + " time(s) why:", broken);
        }
        return result.getResult().get();
    }

    private static ShapeId find(Model model, List<Path> paths, Optional<String> name) {
        List<ServiceShape> services = model.shapes(ServiceShape.class)
                .filter(service -> name.isPresent() || isFrom(service, paths))
                .filter(service -> name.isEmpty() || matches(service, name.get()))
                .sorted()
                .toList();
        if (services.size() == 1) {
            return services.get(0).getId();
        }
        String found = model.shapes(ServiceShape.class)
                .map(Shape::getId)
                .map(ShapeId::toString)
                .sorted()
                .collect(Collectors.joining(", "));
        String asked = name.map(n -> "named " + n).orElse("to choose");
        throw new ContractException(
                (services.isEmpty() ? "The model has no service " : "The model has several services ") + asked
                        + ": give the shape id with --service. The model has " + (found.isEmpty() ? "none" : found)
                        + ".");
    }

    private static boolean isFrom(Shape shape, List<Path> paths) {
        Path file = Path.of(shape.getSourceLocation()
                        .getFilename()
                        .replaceFirst("^jar:file:", "")
                        .replaceFirst("!.*$", ""))
                .toAbsolutePath();
        return paths.stream().map(Path::toAbsolutePath).anyMatch(file::startsWith);
    }

    private static boolean matches(ServiceShape service, String name) {
        if (!name.contains("#")) {
            return service.getId().getName().equals(name);
        }
        try {
            return service.getId().equals(ShapeId.from(name));
        } catch (ShapeIdSyntaxException malformed) {
            throw new ContractException("'" + name + "' is no shape id: it looks like namespace#Name.");
        }
    }
}
