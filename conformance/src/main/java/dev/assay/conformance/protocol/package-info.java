/** Operations and node values on one side, HTTP messages on the other. */
@NullMarked
package dev.assay.conformance.protocol;

import org.jspecify.annotations.NullMarked;
