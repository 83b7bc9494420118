/** Tests of names. */
@NullMarked
package dev.assay.codegen.symbol;

import org.jspecify.annotations.NullMarked;
