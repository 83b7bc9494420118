/** Checks of the clauses that follow from the traits of any model. */
@NullMarked
package dev.assay.conformance.suite.modelled;

import org.jspecify.annotations.NullMarked;
