/** Tests of what all checks share. */
@NullMarked
package dev.assay.conformance.suite;

import org.jspecify.annotations.NullMarked;
