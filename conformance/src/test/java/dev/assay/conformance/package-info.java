/** Tests of the suite as a whole. */
@NullMarked
package dev.assay.conformance;

import org.jspecify.annotations.NullMarked;
