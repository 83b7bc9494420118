/** The real AWS SDK against the server. */
@NullMarked
package dev.assay.reference.sdk;

import org.jspecify.annotations.NullMarked;
