/** Valid and violating inputs of an operation, made from its shapes. */
@NullMarked
package dev.assay.conformance.generate;

import org.jspecify.annotations.NullMarked;
