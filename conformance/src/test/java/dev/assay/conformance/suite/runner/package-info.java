/** Tests of whole runs, made and rehearsed. */
@NullMarked
package dev.assay.conformance.suite.runner;

import org.jspecify.annotations.NullMarked;
