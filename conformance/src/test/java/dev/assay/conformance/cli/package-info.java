/** Tests of the command line, run within this process. */
@NullMarked
package dev.assay.conformance.cli;

import org.jspecify.annotations.NullMarked;
