/** Pure judging: an answer and a contract in, findings out. */
@NullMarked
package dev.assay.conformance.verdict;

import org.jspecify.annotations.NullMarked;
