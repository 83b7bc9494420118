package dev.assay.model.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.clause.Clause;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ContractTest {

    private final Contract contract = new ContractLoader().loadDefault();

    @Test
    void clausesOfOurModelAreGolden() throws IOException {
        String actual = contract.clauses().stream().map(ContractTest::line).collect(Collectors.joining("\n", "", "\n"));
        if (Boolean.getBoolean("golden.recreate")) {
            Files.writeString(Path.of("src/test/resources/dev/assay/model/contract/clauses.txt"), actual);
        }
        assertThat(actual)
                .isEqualTo(Files.readString(Path.of("src/test/resources/dev/assay/model/contract/clauses.txt")));
    }

    @Test
    void everyClauseHasItsOwnId() {
        assertThat(contract.clauses()).extracting(Clause::id).doesNotHaveDuplicates();
    }

    @Test
    void everyOperationOfTheContractIsThere() {
        assertThat(contract.operations())
                .extracting(operation -> operation.getId().getName())
                .containsExactly(
                        "CopyClusterSnapshot",
                        "CreateCluster",
                        "CreateClusterSnapshot",
                        "DeleteCluster",
                        "DeleteClusterSnapshot",
                        "GetCluster",
                        "GetClusterSnapshot",
                        "ListClusterSnapshots",
                        "ListClusters",
                        "ListTagsForResource",
                        "TagResource",
                        "UntagResource");
    }

    @Test
    void validationIsAnsweredWithValidationExceptionAlone() {
        assertThat(contract.operations())
                .allSatisfy(operation ->
                        assertThat(contract.validationErrors(operation)).containsExactly("ValidationException"));
    }

    private static String line(Clause clause) {
        return clause.id() + " | " + clause.level() + " | " + clause.origin() + " | " + clause.sentence();
    }
}
