@NullMarked
package dev.assay.codegen.client;

import org.jspecify.annotations.NullMarked;
