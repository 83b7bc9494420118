/** The protocol {@code aws.protocols#restJson1}, seen from the client and driven by the model alone. */
@NullMarked
package dev.assay.conformance.protocol.restjson;

import org.jspecify.annotations.NullMarked;
