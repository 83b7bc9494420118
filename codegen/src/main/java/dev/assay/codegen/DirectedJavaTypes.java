package dev.assay.codegen;

import dev.assay.codegen.generators.ConstrainedShapes;
import dev.assay.codegen.generators.EnumGenerator;
import dev.assay.codegen.generators.ErrorGenerator;
import dev.assay.codegen.generators.GenerationContext;
import dev.assay.codegen.generators.JavaTypesIntegration;
import dev.assay.codegen.generators.JavaTypesSettings;
import dev.assay.codegen.generators.ServiceGenerator;
import dev.assay.codegen.generators.StructureGenerator;
import dev.assay.codegen.generators.SupportGenerator;
import dev.assay.codegen.generators.UnionGenerator;
import dev.assay.codegen.symbol.JavaSymbolProvider;
import dev.assay.codegen.symbol.ShapeNames;
import dev.assay.codegen.writer.JavaWriter;
import software.amazon.smithy.codegen.core.SymbolProvider;
import software.amazon.smithy.codegen.core.WriterDelegator;
import software.amazon.smithy.codegen.core.directed.CreateContextDirective;
import software.amazon.smithy.codegen.core.directed.CreateSymbolProviderDirective;
import software.amazon.smithy.codegen.core.directed.DirectedCodegen;
import software.amazon.smithy.codegen.core.directed.GenerateEnumDirective;
import software.amazon.smithy.codegen.core.directed.GenerateErrorDirective;
import software.amazon.smithy.codegen.core.directed.GenerateIntEnumDirective;
import software.amazon.smithy.codegen.core.directed.GenerateServiceDirective;
import software.amazon.smithy.codegen.core.directed.GenerateStructureDirective;
import software.amazon.smithy.codegen.core.directed.GenerateUnionDirective;

/** Sends each shape to its generator. */
final class DirectedJavaTypes implements DirectedCodegen<GenerationContext, JavaTypesSettings, JavaTypesIntegration> {
    @Override
    public SymbolProvider createSymbolProvider(CreateSymbolProviderDirective<JavaTypesSettings> directive) {
        ShapeNames names = ShapeNames.of(
                directive.expectService(), directive.connectedShapes().values());
        return new JavaSymbolProvider(
                directive.model(), names, directive.settings().packageName());
    }

    @Override
    public GenerationContext createContext(CreateContextDirective<JavaTypesSettings, JavaTypesIntegration> directive) {
        return new GenerationContext(
                directive.model(),
                directive.settings(),
                directive.symbolProvider(),
                directive.fileManifest(),
                new WriterDelegator<>(
                        directive.fileManifest(),
                        directive.symbolProvider(),
                        (file, namespace) -> new JavaWriter(directive.settings().packageName())),
                directive.integrations(),
                new ConstrainedShapes(directive.model()));
    }

    @Override
    public void generateService(GenerateServiceDirective<GenerationContext, JavaTypesSettings> directive) {
        ServiceGenerator.generate(directive.context(), directive.shape(), directive.operations());
        SupportGenerator.generate(directive.context(), directive.shape());
    }

    @Override
    public void generateStructure(GenerateStructureDirective<GenerationContext, JavaTypesSettings> directive) {
        StructureGenerator.generate(directive.context(), directive.shape());
    }

    @Override
    public void generateError(GenerateErrorDirective<GenerationContext, JavaTypesSettings> directive) {
        ErrorGenerator.generate(directive.context(), directive.shape());
    }

    @Override
    public void generateUnion(GenerateUnionDirective<GenerationContext, JavaTypesSettings> directive) {
        UnionGenerator.generate(directive.context(), directive.shape());
    }

    @Override
    public void generateEnumShape(GenerateEnumDirective<GenerationContext, JavaTypesSettings> directive) {
        EnumGenerator.generate(directive.context(), directive.expectEnumShape());
    }

    @Override
    public void generateIntEnumShape(GenerateIntEnumDirective<GenerationContext, JavaTypesSettings> directive) {
        EnumGenerator.generate(directive.context(), directive.shape());
    }
}
