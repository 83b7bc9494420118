/** Tests of generated inputs. */
@NullMarked
package dev.assay.conformance.generate;

import org.jspecify.annotations.NullMarked;
