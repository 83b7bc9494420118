package dev.assay.codegen.generators;

import software.amazon.smithy.model.shapes.ShapeId;

/**
 * What the generator of Java types is told.
 *
 * @param service the service whose closure is generated
 * @param packageName the package of all classes
 */
public record JavaTypesSettings(ShapeId service, String packageName) {}
