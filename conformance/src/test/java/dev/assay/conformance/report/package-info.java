/** Tests of reports. */
@NullMarked
package dev.assay.conformance.report;

import org.jspecify.annotations.NullMarked;
