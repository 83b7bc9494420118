/** Tests of restJson1 with the protocol tests of Smithy as the oracle. */
@NullMarked
package dev.assay.conformance.protocol.restjson;

import org.jspecify.annotations.NullMarked;
