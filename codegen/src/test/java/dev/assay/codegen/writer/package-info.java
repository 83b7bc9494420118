/** Tests of Java source and Javadoc. */
@NullMarked
package dev.assay.codegen.writer;

import org.jspecify.annotations.NullMarked;
