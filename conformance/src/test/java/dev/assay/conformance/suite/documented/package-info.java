/** Tests of the documented checks as a whole. */
@NullMarked
package dev.assay.conformance.suite.documented;

import org.jspecify.annotations.NullMarked;
