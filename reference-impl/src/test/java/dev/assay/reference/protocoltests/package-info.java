/** Smithy's own protocol tests for servers, sent over real connections. */
@NullMarked
package dev.assay.reference.protocoltests;

import org.jspecify.annotations.NullMarked;
