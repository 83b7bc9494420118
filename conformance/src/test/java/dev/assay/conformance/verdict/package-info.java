/** Tests of judging. */
@NullMarked
package dev.assay.conformance.verdict;

import org.jspecify.annotations.NullMarked;
