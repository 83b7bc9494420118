/** How fast the server is, beside a server that does nothing. */
@NullMarked
package dev.assay.reference.benchmark;

import org.jspecify.annotations.NullMarked;
