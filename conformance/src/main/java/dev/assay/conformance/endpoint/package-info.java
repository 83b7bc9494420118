/** The endpoint under test: what is known of it, and how requests reach it. */
@NullMarked
package dev.assay.conformance.endpoint;

import org.jspecify.annotations.NullMarked;
