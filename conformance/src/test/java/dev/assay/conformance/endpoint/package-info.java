/** Tests of the way to an endpoint, hostile ones included. */
@NullMarked
package dev.assay.conformance.endpoint;

import org.jspecify.annotations.NullMarked;
