package dev.assay.conformance.services;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.conformance.services.ForeignService.Fault;
import dev.assay.conformance.suite.Options;
import dev.assay.conformance.verdict.Verdict;
import dev.assay.model.clause.ClauseId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * The suite against a service that is not ours: it has nothing to say against the server as it is, and each of its faults is caught by
 * the clause that the table beside the server names, and by no other.
 *
 * <p>Faults that cannot hide each other share a server. With {@code -Dassay.faults=singly} each has a server of its own.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ForeignServicesTest {

    private static final boolean SINGLY = "singly".equals(System.getProperty("assay.faults"));

    /** Enough for every near miss of a constraint, and quick. */
    private static final int TRIES = 20;

    /** How often the busy server refuses: one call in so many. */
    private static final String BUSY = "9";

    private final ForeignService service;
    private final String tool;
    private final int major;
    private final int minor;

    ForeignServicesTest(ForeignService service, String tool, int major, int minor) {
        this.service = service;
        this.tool = tool;
        this.major = major;
        this.minor = minor;
    }

    /** The clauses that cannot be decided on the sound server, for a reason that is the model's. */
    abstract Set<String> undecided();

    @BeforeAll
    void needsItsTool() throws IOException, InterruptedException {
        Optional<String> obstacle = ServerProcess.obstacle(tool, major, minor);
        Assumptions.assumeTrue(obstacle.isEmpty(), () -> obstacle.orElse(""));
    }

    @Test
    void nothingIsSaidAgainstTheSoundServer() throws IOException {
        SuiteRun run = service.check(List.of(), clause -> true, Options.DEFAULT_TRIES);
        assertThat(run.blames(Set.of())).isEmpty();
        assertThat(run.troubles()).isEmpty();
        assertThat(run.clauses(Verdict.SKIP)).isEqualTo(new TreeSet<>(undecided()));
    }

    @Test
    void nothingIsSaidAgainstABusyServer() throws IOException {
        SuiteRun run = service.check(List.of("--busy", BUSY), clause -> true, TRIES);
        assertThat(run.blames(Set.of())).isEmpty();
        assertThat(run.troubles()).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> everyFaultIsCaughtByItsClauseAlone() throws IOException {
        return batches().stream()
                .map(batch -> DynamicTest.dynamicTest(
                        batch.stream().map(Fault::toString).collect(Collectors.joining("; ")), () -> areCaught(batch)));
    }

    @Test
    void everyFaultBreaksAClauseOfTheModel() throws IOException {
        assertThat(service.faults().stream()
                        .filter(fault -> service.contract()
                                .clause(new ClauseId(fault.clause()))
                                .isEmpty())
                        .map(Fault::toString))
                .isEmpty();
    }

    private List<List<Fault>> batches() throws IOException {
        return SINGLY
                ? service.faults().stream().map(List::of).toList()
                : new FaultBatches(service.contract()).of(service.faults());
    }

    /** The clauses that blame could slip to: those of the operations, and of their members those that a fault is about. */
    private Predicate<ClauseId> near(List<Fault> faults) {
        FaultBatches places = new FaultBatches(service.contract());
        Set<String> about = faults.stream().map(places::place).collect(Collectors.toSet());
        Set<String> operations = faults.stream().map(Fault::operation).collect(Collectors.toSet());
        return clause -> operations.contains(clause.operation())
                && (SINGLY || places.isAboutWhole(clause) || about.contains(places.place(clause)));
    }

    private void areCaught(List<Fault> faults) throws IOException {
        List<String> options = faults.stream().flatMap(Fault::arguments).toList();
        SuiteRun run = service.check(options, near(faults), TRIES);
        Set<String> expected = faults.stream().map(Fault::clause).collect(Collectors.toCollection(TreeSet::new));
        List<String> wrong = new ArrayList<>(run.blames(expected));
        Set<String> caught = run.clauses(Verdict.FAIL);
        faults.stream()
                .filter(fault -> !caught.contains(fault.clause()))
                .forEach(fault -> wrong.add("not caught: " + fault.name() + " by " + fault));
        if (faults.stream().noneMatch(Fault::stalls)) {
            wrong.addAll(run.troubles());
        }
        assertThat(wrong).isEmpty();
    }
}
