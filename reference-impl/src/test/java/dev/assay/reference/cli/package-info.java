/** Tests of the command line. */
@NullMarked
package dev.assay.reference.cli;

import org.jspecify.annotations.NullMarked;
