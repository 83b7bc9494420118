/** What each operation does, given the rules that hold for it. */
@NullMarked
package dev.assay.reference.operation;

import org.jspecify.annotations.NullMarked;
