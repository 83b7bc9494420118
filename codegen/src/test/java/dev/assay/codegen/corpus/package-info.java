/** The generators over many models at once: what they make is compiled and audited, and their time is measured. */
@NullMarked
package dev.assay.codegen.corpus;

import org.jspecify.annotations.NullMarked;
