/** Tests of the OpenAPI document. */
@NullMarked
package dev.assay.codegen.openapi;

import org.jspecify.annotations.NullMarked;
