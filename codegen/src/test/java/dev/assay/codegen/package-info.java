/** Tests of what is generated: its text, that it compiles, and that it works. */
@NullMarked
package dev.assay.codegen;

import org.jspecify.annotations.NullMarked;
