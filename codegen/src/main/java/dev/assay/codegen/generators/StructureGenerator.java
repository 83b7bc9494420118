package dev.assay.codegen.generators;

import software.amazon.smithy.model.shapes.StructureShape;

/** Generates the class of a structure that is no error. */
public final class StructureGenerator {
    private StructureGenerator() {}

    /** Writes the file of the structure. */
    public static void generate(GenerationContext context, StructureShape structure) {
        context.writerDelegator().useShapeWriter(structure, writer -> {
            String className = context.symbolProvider().toSymbol(structure).getName();
            StructureWriter.of(context, writer, structure, className)
                    .write(
                            "public",
                            new Documentation(context.model())
                                    .of(
                                            structure,
                                            "The structure " + structure.getId().getName() + "."));
        });
    }
}
