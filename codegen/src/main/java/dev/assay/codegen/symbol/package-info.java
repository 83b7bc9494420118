/** Maps Smithy shapes and members to Java types and names. */
@NullMarked
package dev.assay.codegen.symbol;

import org.jspecify.annotations.NullMarked;
