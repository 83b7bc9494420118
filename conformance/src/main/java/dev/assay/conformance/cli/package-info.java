/** The command line. */
@NullMarked
package dev.assay.conformance.cli;

import org.jspecify.annotations.NullMarked;
