/** Checks of the constraint traits of a model on values in tree form. */
@NullMarked
package dev.assay.reference.validation;

import org.jspecify.annotations.NullMarked;
