/** The reference implementation: one possible endpoint that keeps the whole contract. */
@NullMarked
package dev.assay.reference;

import org.jspecify.annotations.NullMarked;
