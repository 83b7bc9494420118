/** Measures how fast the suite is beside its own client, and what it keeps in memory. Mains, not tests. */
@NullMarked
package dev.assay.conformance.benchmark;

import org.jspecify.annotations.NullMarked;
