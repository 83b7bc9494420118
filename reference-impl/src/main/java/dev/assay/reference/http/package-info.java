/** HTTP messages and the server that carries them, without any knowledge of a service. */
@NullMarked
package dev.assay.reference.http;

import org.jspecify.annotations.NullMarked;
