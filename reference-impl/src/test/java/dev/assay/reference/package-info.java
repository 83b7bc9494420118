/** Tests of the server as a whole. */
@NullMarked
package dev.assay.reference;

import org.jspecify.annotations.NullMarked;
