/** The server side of restJson1, driven by the model of any service. */
@NullMarked
package dev.assay.reference.protocol;

import org.jspecify.annotations.NullMarked;
