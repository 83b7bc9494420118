/** The command that serves the reference implementation. */
@NullMarked
package dev.assay.reference.cli;

import org.jspecify.annotations.NullMarked;
