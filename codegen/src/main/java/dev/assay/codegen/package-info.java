/** The Smithy-Build plugin that makes Java types from a model. */
@NullMarked
package dev.assay.codegen;

import org.jspecify.annotations.NullMarked;
