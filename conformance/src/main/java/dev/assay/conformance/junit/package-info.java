/** The suite as tests of JUnit 5, in a build of one's own. */
@NullMarked
package dev.assay.conformance.junit;

import org.jspecify.annotations.NullMarked;
