package dev.assay.conformance.suite.documented;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.clause.Clause;
import dev.assay.model.clause.ClauseId;
import dev.assay.model.clause.Origin;
import dev.assay.model.contract.ContractLoader;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The model's documented clauses and the properties that test them do not drift apart. */
class DocumentedChecksTest {

    @Test
    void everyDocumentedClauseHasAPropertyAndEveryPropertyAClause() {
        List<ClauseId> documented = new ContractLoader()
                .loadDefault().clauses().stream()
                        .filter(clause -> clause.origin() == Origin.DOCUMENTED)
                        .map(Clause::id)
                        .toList();
        assertThat(DocumentedChecks.tested()).isNotEmpty().containsExactlyInAnyOrderElementsOf(documented);
    }
}
