package dev.assay.codegen.generators;

import dev.assay.codegen.writer.JavaWriter;
import software.amazon.smithy.codegen.core.SmithyIntegration;

/** A hook for others to change what the generator of Java types does; found by {@link java.util.ServiceLoader}. */
public interface JavaTypesIntegration extends SmithyIntegration<JavaTypesSettings, JavaWriter, GenerationContext> {}
