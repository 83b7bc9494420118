package dev.assay.codegen.generators;

import dev.assay.codegen.symbol.MemberNames;
import dev.assay.codegen.symbol.ShapeNames;
import dev.assay.codegen.writer.JavaTypes;
import dev.assay.codegen.writer.JavaWriter;
import java.util.List;
import software.amazon.smithy.build.FileManifest;
import software.amazon.smithy.codegen.core.CodegenContext;
import software.amazon.smithy.codegen.core.Symbol;
import software.amazon.smithy.codegen.core.SymbolProvider;
import software.amazon.smithy.codegen.core.WriterDelegator;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.ServiceShape;
import software.amazon.smithy.model.shapes.Shape;

/**
 * What all generators of one run share.
 *
 * @param model the model after all transformations
 * @param settings the settings of the run
 * @param symbolProvider maps shapes to Java types
 * @param fileManifest where files go
 * @param writerDelegator opens writers for files
 * @param integrations the hooks in use
 * @param constrained which shapes have content that the model constrains
 */
public record GenerationContext(
        Model model,
        JavaTypesSettings settings,
        SymbolProvider symbolProvider,
        FileManifest fileManifest,
        WriterDelegator<JavaWriter> writerDelegator,
        List<JavaTypesIntegration> integrations,
        ConstrainedShapes constrained)
        implements CodegenContext<JavaTypesSettings, JavaWriter, JavaTypesIntegration> {

    /** The service whose closure is generated. */
    ServiceShape service() {
        return model.expectShape(settings.service(), ServiceShape.class);
    }

    /** The shape that a member refers to. */
    Shape target(MemberShape member) {
        return model.expectShape(member.getTarget());
    }

    /** A type of the generated package that belongs to no shape. */
    Symbol support(String name) {
        return JavaTypes.of(settings.packageName(), name);
    }

    /** The base of the service's exceptions. */
    Symbol exceptionBase() {
        return support(
                ShapeNames.exceptionBase(symbolProvider.toSymbol(service()).getName()));
    }

    /** The Java name of a member. */
    String memberName(MemberShape member) {
        String name = MemberNames.of(model.expectShape(member.getContainer())).get(member.getMemberName());
        return name == null ? member.getMemberName() : name;
    }
}
