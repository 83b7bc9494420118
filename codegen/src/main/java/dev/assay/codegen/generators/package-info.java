/** Generates one Java file for each shape, from a model that is resolved and named. */
@NullMarked
package dev.assay.codegen.generators;

import org.jspecify.annotations.NullMarked;
