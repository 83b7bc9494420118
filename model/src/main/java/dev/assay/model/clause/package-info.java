/** Clauses: single testable statements of a contract. */
@NullMarked
package dev.assay.model.clause;

import org.jspecify.annotations.NullMarked;
