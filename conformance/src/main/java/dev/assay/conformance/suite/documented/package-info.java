/** Checks of the clauses that the documentation of our own service states, as jqwik properties. */
@NullMarked
package dev.assay.conformance.suite.documented;

import org.jspecify.annotations.NullMarked;
