/** Finds the checks of a contract's clauses and runs them. */
@NullMarked
package dev.assay.conformance.suite.runner;

import org.jspecify.annotations.NullMarked;
