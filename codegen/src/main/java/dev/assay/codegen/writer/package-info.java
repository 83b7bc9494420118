/** Writes Java source: types and their imports, literals and Javadoc. Knows nothing of Smithy shapes. */
@NullMarked
package dev.assay.codegen.writer;

import org.jspecify.annotations.NullMarked;
