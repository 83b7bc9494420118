/** Ready-made clusters and snapshots, read from a file. */
@NullMarked
package dev.assay.reference.seed;

import org.jspecify.annotations.NullMarked;
