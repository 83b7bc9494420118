/** Services that are not ours, in other languages, and the suite against them and their faults. */
@NullMarked
package dev.assay.conformance.services;

import org.jspecify.annotations.NullMarked;
