/** Consumers of a run's events: the console and files. */
@NullMarked
package dev.assay.conformance.report;

import org.jspecify.annotations.NullMarked;
