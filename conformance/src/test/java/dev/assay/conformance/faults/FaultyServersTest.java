package dev.assay.conformance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.conformance.endpoint.HttpTransport;
import dev.assay.conformance.endpoint.Profile;
import dev.assay.conformance.endpoint.Target;
import dev.assay.conformance.endpoint.TargetBuilder;
import dev.assay.conformance.protocol.restjson.RestJson1Protocol;
import dev.assay.conformance.suite.ClauseResult;
import dev.assay.conformance.suite.Options;
import dev.assay.conformance.suite.RunEvent;
import dev.assay.conformance.suite.Session;
import dev.assay.conformance.suite.runner.Runner;
import dev.assay.conformance.verdict.Verdict;
import dev.assay.model.clause.Clause;
import dev.assay.model.clause.ClauseId;
import dev.assay.model.clause.ClauseKind;
import dev.assay.model.clause.Origin;
import dev.assay.model.contract.Contract;
import dev.assay.model.contract.ContractLoader;
import dev.assay.reference.ReferenceServer;
import dev.assay.reference.ReferenceServerBuilder;
import dev.assay.reference.seed.Seed;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every fault is caught by its clause, and no clause is blamed that the fault does not break. */
class FaultyServersTest {

    private static final Contract CONTRACT = new ContractLoader().loadDefault();
    private static final Path RESOURCES = Path.of("src/main/resources/dev/assay/conformance/cli");
    private static final long SEED = 20260401;

    @TestFactory
    Stream<DynamicTest> everyFaultIsCaughtByItsClause() {
        return faults().map(fault -> DynamicTest.dynamicTest(fault.toString(), () -> isCaught(fault)));
    }

    @Test
    void everyDocumentedClauseHasAFault() {
        Set<String> documented = CONTRACT.clauses().stream()
                .filter(clause -> clause.origin() == Origin.DOCUMENTED)
                .map(clause -> clause.id().value())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(faults().map(Fault::clause)).containsAll(documented);
    }

    @Test
    void everyKindOfModelledClauseHasAFault() {
        Set<String> faulty = faults().map(Fault::clause).collect(Collectors.toSet());
        Set<ClauseKind> kinds = CONTRACT.clauses().stream().map(Clause::kind).collect(Collectors.toSet());
        Set<ClauseKind> covered = CONTRACT.clauses().stream()
                .filter(clause -> faulty.contains(clause.id().value()))
                .map(Clause::kind)
                .collect(Collectors.toSet());
        assertThat(covered).containsAll(kinds);
    }

    private static Stream<Fault> faults() {
        return Stream.of(ModelledFaults.all(), RequestFaults.all(), DocumentedFaults.all())
                .flatMap(List::stream);
    }

    private static void isCaught(Fault fault) throws IOException {
        List<ClauseResult> results = run(fault);
        Set<String> broken = results.stream()
                .filter(result -> result.verdict() == Verdict.FAIL)
                .map(result -> result.clause().id().value())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(broken).as("broken clauses").contains(fault.clause());
        broken.remove(fault.clause());
        broken.removeAll(fault.alsoBroken());
        broken.removeIf(FaultyServersTest::repeatsOthers);
        assertThat(broken).as("clauses blamed without cause").isEmpty();
    }

    /** Examples and protocol tests say by one request what other clauses say in general. */
    private static boolean repeatsOthers(String clause) {
        return CONTRACT.clause(new ClauseId(clause))
                .filter(known -> known.kind() == ClauseKind.EXAMPLES || known.kind() == ClauseKind.PROTOCOL_TEST)
                .isPresent();
    }

    private static List<ClauseResult> run(Fault fault) throws IOException {
        ReferenceServerBuilder builder = ReferenceServer.builder()
                .seed(Seed.read(RESOURCES.resolve("reference-seed.json")))
                .quota(60);
        if (fault.clause().endsWith("/throttled")) {
            builder.rateLimit(300);
        }
        if (!fault.letsEverybodyIn()) {
            builder.denyAccessKey("AKIAASSAYDENIED");
        }
        try (ReferenceServer server = fault.server().apply(builder).start();
                BendingProxy proxy = new BendingProxy(server.url(), fault.proxy())) {
            return check(proxy, fault);
        }
    }

    /** Whether two clauses are of one operation and one origin, as close as blame could slip. */
    private static boolean isAkin(ClauseId one, ClauseId other) {
        return one.operation().equals(other.operation())
                && CONTRACT.clause(one)
                        .map(Clause::origin)
                        .equals(CONTRACT.clause(other).map(Clause::origin));
    }

    private static List<ClauseResult> check(BendingProxy proxy, Fault fault) {
        Target known = Profile.read(RESOURCES.resolve("reference-profile.yaml")).target(proxy.url(), Optional.empty());
        TargetBuilder builder =
                known.toBuilder().snapshotQuota(60).noRequestsPerSecond().settle(Duration.ofMillis(500));
        if (fault.clause().endsWith("/throttled")) {
            builder.requestsPerSecond(300);
        }
        Target target = builder.build();
        Options options = Options.builder(SEED)
                .selected(clause -> isAkin(clause, new ClauseId(fault.clause())))
                .tries(25)
                .build();
        Session session = new Session(
                CONTRACT,
                new RestJson1Protocol(CONTRACT.model(), CONTRACT.service()),
                target,
                options,
                new HttpTransport(target.endpoint(), target.timeout()));
        List<ClauseResult> results = new ArrayList<>();
        new Runner(session, event -> {
                    if (event instanceof RunEvent.Finished finished) {
                        results.addAll(finished.results());
                    }
                })
                .run();
        return results;
    }
}
