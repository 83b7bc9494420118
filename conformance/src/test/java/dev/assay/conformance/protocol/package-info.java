/** Tests of the protocols' common parts. */
@NullMarked
package dev.assay.conformance.protocol;

import org.jspecify.annotations.NullMarked;
