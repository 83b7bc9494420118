package dev.assay.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.conformance.endpoint.Target;
import dev.assay.conformance.services.ServerProcess;
import dev.assay.conformance.services.SuiteRun;
import dev.assay.conformance.suite.Options;
import dev.assay.conformance.suite.RunEvent;
import dev.assay.conformance.verdict.Verdict;
import dev.assay.model.clause.ClauseId;
import dev.assay.model.contract.Contract;
import dev.assay.model.contract.ContractLoader;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The suite against an implementation that shares no code with it: it has nothing to say against the server as it is, and of its faults
 * it names the broken clauses and no other.
 */
class ForeignServerTest {

    private static final Contract CONTRACT = new ContractLoader().loadDefault();
    private static final long SEED = 20221128;
    private static final String SCRIPT = "src/test/node/faulty-server.mjs";
    private static final String COPY = "CopyClusterSnapshot";

    /** The server settles in a fraction of it; more would only be waited for what a fault keeps from coming. */
    private static final Duration SETTLE = Duration.ofSeconds(2);

    /** Clauses that take what only a profile can name, or that such a server does not do. */
    private static final Set<String> NEED_A_PROFILE = Set.of(
            COPY + "/kms-unencrypted-source",
            COPY + "/source-not-copyable",
            COPY + "/access-denied",
            COPY + "/quota-exceeded",
            COPY + "/throttled");

    @BeforeAll
    static void needsNode() throws IOException, InterruptedException {
        Optional<String> obstacle = ServerProcess.obstacle("node", 18, 0);
        Assumptions.assumeTrue(obstacle.isEmpty(), () -> obstacle.orElse(""));
    }

    @Test
    void nothingIsSaidAgainstAConformantServer() throws IOException {
        assertConformant(check(List.of(), clause -> true));
    }

    /** Whatever the contract leaves open may be done in another way. */
    @Test
    void nothingIsSaidAgainstOtherManners() throws IOException {
        assertConformant(check(List.of("--other-manners"), clause -> true));
    }

    private static void assertConformant(RunEvent.Finished finished) {
        assertThat(findings(finished)).isEmpty();
        assertThat(idsOf(finished, Verdict.ERROR)).isEmpty();
        assertThat(idsOf(finished, Verdict.UNTESTED)).isEmpty();
        assertThat(idsOf(finished, Verdict.SKIP)).isEqualTo(NEED_A_PROFILE);
        assertThat(finished.incomplete()).isEmpty();
        assertThat(finished.leftBehind()).isEmpty();
    }

    @Test
    void faultsAreNamedByTheirClauses() throws IOException {
        assertBroken(
                Map.of(
                        "double-hyphen", COPY + "/targetSnapshotName/pattern",
                        "copy-tags-ignored", COPY + "/tags-copied",
                        "name-case", COPY + "/name-taken-any-case"),
                // Names of snapshots are compared in one place.
                Set.of("CreateClusterSnapshot/name-taken"),
                clause -> true);
    }

    @Test
    void furtherFaultsOfTheCopyAreNamedByTheirClauses() throws IOException {
        assertBroken(
                Map.of(
                        "source-key-lost", COPY + "/kms-source-key",
                        "foreign-key", COPY + "/kms-foreign-region",
                        "tags-forgotten", COPY + "/tags-given",
                        "missing-source", COPY + "/source-not-found"),
                Set.of(),
                clause -> clause.operation().equals(COPY));
    }

    private static void assertBroken(
            Map<String, String> clausesByFault, Set<String> alsoBroken, Predicate<ClauseId> selected)
            throws IOException {
        List<String> options = clausesByFault.keySet().stream()
                .flatMap(fault -> Stream.of("--fault", fault))
                .toList();
        RunEvent.Finished finished = check(options, selected);
        Set<String> expected = new HashSet<>(clausesByFault.values());
        expected.addAll(alsoBroken);
        assertThat(idsOf(finished, Verdict.FAIL)).isEqualTo(expected);
    }

    private static List<String> findings(RunEvent.Finished finished) {
        return finished.results().stream()
                .flatMap(result -> result.finding().stream())
                .map(finding -> finding.clause() + ": expected " + finding.expected() + " Actual: " + finding.actual())
                .toList();
    }

    private static Set<String> idsOf(RunEvent.Finished finished, Verdict verdict) {
        return finished.results().stream()
                .filter(result -> result.verdict() == verdict)
                .map(result -> result.clause().id().value())
                .collect(Collectors.toSet());
    }

    private static RunEvent.Finished check(List<String> serverOptions, Predicate<ClauseId> selected)
            throws IOException {
        List<String> command =
                Stream.concat(Stream.of("node", SCRIPT), serverOptions.stream()).toList();
        try (ServerProcess server = ServerProcess.start(command)) {
            Target target = target(server.url());
            Options options = Options.builder(SEED).selected(selected).build();
            return SuiteRun.of(CONTRACT, target, options).finished();
        }
    }

    private static Target target(URI url) {
        return Target.of(url).toBuilder()
                .otherRegions(List.of("eu-west-1"))
                .settle(SETTLE)
                .build();
    }
}
