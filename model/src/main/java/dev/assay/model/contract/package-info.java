/** Models become contracts: the only place that loads a Smithy model, and the one that derives its clauses. */
@NullMarked
package dev.assay.model.contract;

import org.jspecify.annotations.NullMarked;
