/** Clients in many languages: openapi-generator with settings that give good clients, over a document made for it. */
@NullMarked
package dev.assay.codegen.client;

import org.jspecify.annotations.NullMarked;
