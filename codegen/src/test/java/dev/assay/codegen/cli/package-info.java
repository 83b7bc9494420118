/** Tests of the command line. */
@NullMarked
package dev.assay.codegen.cli;

import org.jspecify.annotations.NullMarked;
