/** Makes an OpenAPI document of a contract: what smithy-openapi makes, completed, and a list of what is lost. */
@NullMarked
package dev.assay.codegen.openapi;

import org.jspecify.annotations.NullMarked;
