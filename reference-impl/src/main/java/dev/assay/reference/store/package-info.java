/** What exists: clusters and snapshots of each region, in memory. */
@NullMarked
package dev.assay.reference.store;

import org.jspecify.annotations.NullMarked;
