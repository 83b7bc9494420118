/** The documented clauses, one class for each: what refuses a call, and what a copy is made of. */
@NullMarked
package dev.assay.reference.rule;

import org.jspecify.annotations.NullMarked;
