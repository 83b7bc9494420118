/** The command line: from models on disk to generated files in a folder. */
@NullMarked
package dev.assay.codegen.cli;

import org.jspecify.annotations.NullMarked;
