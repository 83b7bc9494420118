/** Tests of the strings made from regular expressions. */
@NullMarked
package dev.assay.conformance.generate.pattern;

import org.jspecify.annotations.NullMarked;
