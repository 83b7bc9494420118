package dev.assay.conformance.services;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.conformance.endpoint.Profile;
import dev.assay.conformance.suite.Options;
import dev.assay.conformance.verdict.Verdict;
import dev.assay.model.contract.Contract;
import dev.assay.model.contract.ContractLoader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The suite against the services of Smithy's own protocol tests: shapes of every kind in every place of a message, and no false alarm. */
class ProtocolTestServiceTest {

    private static final long SEED = 20260801;
    private static final int TRIES = 20;
    private static final Path PROFILE = Path.of("src", "test", "services", "protocoltests", "profile.yaml");

    @ParameterizedTest
    @ValueSource(
            strings = {"aws.protocoltests.restjson#RestJson", "aws.protocoltests.restjson.validation#RestJsonValidation"
            })
    void nothingIsSaidAgainstTheServiceOfTheProtocolTests(String name) throws IOException {
        Contract contract = new ContractLoader().load(List.of(), Optional.of(name));
        try (ProtocolTestService service = new ProtocolTestService(contract)) {
            SuiteRun run = SuiteRun.of(
                    contract,
                    Profile.read(PROFILE).target(service.url(), Optional.empty()),
                    Options.builder(SEED).tries(TRIES).build());
            System.out.println(name + ": "
                    + run.clauses(Verdict.PASS).size() + " clauses passed, "
                    + run.finished().requests() + " requests");
            run.skips().forEach((reason, clauses) -> System.out.println("  " + clauses.size() + " skipped: " + reason));
            assertThat(run.blames(Set.of())).isEmpty();
            assertThat(run.troubles()).isEmpty();
            assertThat(service.faults()).isEmpty();
        }
    }
}
