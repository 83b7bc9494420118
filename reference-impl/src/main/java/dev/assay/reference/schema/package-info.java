/** Shapes of a Smithy model compiled for reading, checking and writing values in tree form. */
@NullMarked
package dev.assay.reference.schema;

import org.jspecify.annotations.NullMarked;
