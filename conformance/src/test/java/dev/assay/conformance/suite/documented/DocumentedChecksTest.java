package dev.assay.conformance.suite.documented;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.clause.Clause;
import dev.assay.model.clause.ClauseId;
import dev.assay.model.clause.Origin;
import dev.assay.model.contract.ContractLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
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

    /** docs/facts.md tells which clause checks which fact: each clause that it names is there, and each documented clause is named. */
    @Test
    void theFactsNameClausesThatAreThere() throws IOException {
        String text = Files.readString(Path.of("../docs/facts.md"));
        List<String> named = Pattern.compile("`([^`]+/[^`]+)`")
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
        List<Clause> clauses = new ContractLoader().loadDefault().clauses();
        assertThat(named)
                .isNotEmpty()
                .allSatisfy(glob -> assertThat(clauses)
                        .anyMatch(clause -> clause.id()
                                .value()
                                .matches(glob.replace(".", "\\.").replace("*", ".*"))));
        assertThat(clauses)
                .filteredOn(clause -> clause.origin() == Origin.DOCUMENTED)
                .extracting(clause -> clause.id().value())
                .isSubsetOf(named);
    }
}
