/** The traits of {@code dev.assay.contract}, typed. */
@NullMarked
package dev.assay.model.trait;

import org.jspecify.annotations.NullMarked;
