package dev.assay.codegen;

import dev.assay.codegen.generators.GenerationContext;
import dev.assay.codegen.generators.JavaTypesIntegration;
import dev.assay.codegen.generators.JavaTypesSettings;
import dev.assay.codegen.symbol.JavaNames;
import dev.assay.codegen.writer.JavaWriter;
import java.util.List;
import java.util.regex.Pattern;
import software.amazon.smithy.build.PluginContext;
import software.amazon.smithy.build.SmithyBuildPlugin;
import software.amazon.smithy.codegen.core.CodegenException;
import software.amazon.smithy.codegen.core.ShapeGenerationOrder;
import software.amazon.smithy.codegen.core.directed.CodegenDirector;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.node.ObjectNode;
import software.amazon.smithy.model.node.StringNode;
import software.amazon.smithy.model.shapes.ShapeId;

/**
 * Makes Java 17 types for everything in a service's closure.
 *
 * <p>Settings: {@code service}, the shape ID or the name of the service, by default the only one of the model, and
 * {@code package}, the Java package, by default the service's namespace.
 */
public final class JavaTypesPlugin implements SmithyBuildPlugin {
    /** The plugin's name in a smithy-build.json. */
    public static final String NAME = "assay-java-types";

    private static final Pattern PACKAGE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)*");

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public void execute(PluginContext context) {
        JavaTypesSettings settings = settings(context.getSettings(), context.getModel());
        CodegenDirector<JavaWriter, JavaTypesIntegration, GenerationContext, JavaTypesSettings> director =
                new CodegenDirector<>();
        director.directedCodegen(new DirectedJavaTypes());
        director.integrationClass(JavaTypesIntegration.class);
        context.getPluginClassLoader().ifPresent(director::integrationClassLoader);
        director.model(context.getModel());
        director.fileManifest(context.getFileManifest());
        director.settings(settings);
        director.service(settings.service());
        director.performDefaultCodegenTransforms();
        director.createDedicatedInputsAndOutputs();
        director.changeStringEnumsToEnumShapes(true);
        // Each shape has a file of its own, so no order is needed; Smithy's default takes quadratic time to find one.
        director.shapeGenerationOrder(ShapeGenerationOrder.ALPHABETICAL);
        director.run();
    }

    private static JavaTypesSettings settings(ObjectNode node, Model model) {
        node.warnIfAdditionalProperties(List.of("service", "package"));
        ShapeId service =
                ServiceChoice.of(model, node.getStringMember("service").map(StringNode::getValue));
        String packageName = node.getStringMemberOrDefault("package", JavaNames.packageOf(service.getNamespace()));
        if (!PACKAGE.matcher(packageName).matches()) {
            throw new CodegenException("'" + packageName + "' is not the name of a Java package");
        }
        return new JavaTypesSettings(service, packageName);
    }
}
