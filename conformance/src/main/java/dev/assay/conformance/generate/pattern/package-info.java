/** Strings that match a regular expression within bounds of length, and strings that just fail to. */
@NullMarked
package dev.assay.conformance.generate.pattern;

import org.jspecify.annotations.NullMarked;
