/** Checks, the runner that executes them, and the stream of events that tells of it. */
@NullMarked
package dev.assay.conformance.suite;

import org.jspecify.annotations.NullMarked;
