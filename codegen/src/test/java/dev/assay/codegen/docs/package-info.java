/** Tests of the documentation site. */
@NullMarked
package dev.assay.codegen.docs;

import org.jspecify.annotations.NullMarked;
