/** Documentation of a contract as a folder of pages that need no network. */
@NullMarked
package dev.assay.codegen.docs;

import org.jspecify.annotations.NullMarked;
