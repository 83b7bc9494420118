/** The tests of the suite itself: servers with one fault each, and the clause that has to catch it. */
@NullMarked
package dev.assay.conformance.faults;

import org.jspecify.annotations.NullMarked;
