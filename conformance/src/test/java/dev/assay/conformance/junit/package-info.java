/** Tests of the tests: the suite within JUnit, within JUnit. */
@NullMarked
package dev.assay.conformance.junit;

import org.jspecify.annotations.NullMarked;
