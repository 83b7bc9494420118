/** What a call must pass before its input is looked at: who calls, with what right, and how often. */
@NullMarked
package dev.assay.reference.gate;

import org.jspecify.annotations.NullMarked;
