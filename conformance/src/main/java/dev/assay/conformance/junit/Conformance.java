package dev.assay.conformance.junit;

import dev.assay.conformance.endpoint.ConfigurationException;
import dev.assay.conformance.endpoint.Endpoints;
import dev.assay.conformance.endpoint.HttpTransport;
import dev.assay.conformance.endpoint.Profile;
import dev.assay.conformance.endpoint.Target;
import dev.assay.conformance.protocol.restjson.RestJson1Protocol;
import dev.assay.conformance.report.Known;
import dev.assay.conformance.report.KnownFile;
import dev.assay.conformance.report.Policy;
import dev.assay.conformance.suite.ClauseGlob;
import dev.assay.conformance.suite.Command;
import dev.assay.conformance.suite.Options;
import dev.assay.conformance.suite.Session;
import dev.assay.model.clause.ClauseId;
import dev.assay.model.contract.Contract;
import dev.assay.model.contract.ContractLoader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicNode;

/**
 * The suite as tests of JUnit 5: one test for each clause, in containers by what they are about and by operation. A class that names the target is all
 * it takes:
 *
 * <pre>{@code
 * class MyServerTest {
 *
 *     private static MyServer server = MyServer.start();
 *
 *     @TestFactory
 *     Stream<DynamicNode> keepsItsContract() {
 *         return Conformance.of(server.url()).tests();
 *     }
 * }
 * }</pre>
 *
 * <p>A broken clause is a failed test, whose message says what was expected, what came, and how to see it again. A clause that could not be told is an
 * error. A skipped clause, a warning and a known deviation are aborted tests with the reason. The suite runs while the tests do, so each test ends when
 * its clause is decided. report.html, report.json and junit.xml are written into {@code target/assay}, or {@code build/assay} under Gradle.
 */
public final class Conformance {

    private final URI endpoint;
    private final List<Path> models = new ArrayList<>();
    private final List<Predicate<ClauseId>> selections = new ArrayList<>();
    private @Nullable String service;
    private @Nullable Path profile;
    private @Nullable Path known;
    private @Nullable String region;
    private Path reports = Path.of(Files.isDirectory(Path.of("build")) ? "build" : "target", "assay");
    private boolean strict;
    private int tries = Options.DEFAULT_TRIES;
    private @Nullable Long seed;
    private @Nullable Integer rate;
    private @Nullable Duration maxTime;

    private Conformance(URI endpoint) {
        this.endpoint = endpoint;
    }

    /**
     * The suite against an endpoint, which has to be there when the tests are run.
     *
     * @throws ConfigurationException if the URL is none of an endpoint
     */
    public static Conformance of(URI endpoint) {
        return of(endpoint.toString());
    }

    /**
     * The suite against an endpoint, which has to be there when the tests are run.
     *
     * @throws ConfigurationException if the URL is none of an endpoint
     */
    public static Conformance of(String endpoint) {
        return new Conformance(Endpoints.parse(endpoint));
    }

    /** A model of one's own instead of Assay's: Smithy IDL, JSON AST, a folder of them or a jar. */
    public Conformance model(Path... paths) {
        models.addAll(List.of(paths));
        return this;
    }

    /** The service's shape id or name, where the model has several. */
    public Conformance service(String id) {
        service = id;
        return this;
    }

    /** The file that says what is known of the endpoint. */
    public Conformance profile(Path file) {
        profile = file;
        return this;
    }

    /** The file of deviations that are known and accepted. */
    public Conformance known(Path file) {
        known = file;
        return this;
    }

    /** The region that the endpoint serves. */
    public Conformance region(String name) {
        region = name;
        return this;
    }

    /** Only clauses whose id matches, such as {@code *}{@code /length}; what is said several times adds up. */
    public Conformance clause(String glob) {
        selections.add(new ClauseGlob(glob));
        return this;
    }

    /** Only the clauses of this operation; what is said several times adds up. */
    public Conformance operation(String name) {
        selections.add(clause -> clause.operation().equals(name));
        return this;
    }

    /** A broken SHOULD is a failed test too. */
    public Conformance strict() {
        strict = true;
        return this;
    }

    /** The most cases that a check sends, {@value Options#DEFAULT_TRIES} by default. */
    public Conformance tries(int most) {
        tries = most;
        return this;
    }

    /** What all chance grows from; another one in each run by default. */
    public Conformance seed(long number) {
        seed = number;
        return this;
    }

    /** The most requests a second. */
    public Conformance rate(int requestsPerSecond) {
        rate = requestsPerSecond;
        return this;
    }

    /** After this time no further check is begun. */
    public Conformance maxTime(Duration time) {
        maxTime = time;
        return this;
    }

    /** The folder for report.html, report.json and junit.xml. */
    public Conformance reports(Path folder) {
        reports = folder;
        return this;
    }

    /**
     * The tests, which a method with {@code @TestFactory} returns. The suite begins to run when the first of them is asked for, and has ended, with
     * all it created deleted, when the last of them has.
     *
     * @throws ConfigurationException if the run is asked for in a way that cannot be done: an unknown file, a glob that matches nothing
     * @throws dev.assay.model.contract.ContractException if the model is not valid
     */
    public Stream<DynamicNode> tests() {
        Contract contract = new ContractLoader().load(models, Optional.ofNullable(service));
        if (!contract.service().hasTrait(RestJson1Protocol.ID)) {
            throw new ConfigurationException("The service " + contract.service().getId()
                    + " does not speak aws.protocols#restJson1, the protocol that Assay knows.");
        }
        Known deviations = known == null ? Known.NONE : KnownFile.read(known, LocalDate.now(Clock.systemUTC()));
        deviations.requireMatches(contract.clauses());
        Session session = session(contract);
        if (session.results().all().isEmpty()) {
            throw new ConfigurationException("No clause matches the selection: 'assay clauses' lists them all.");
        }
        return new SuiteTests(session, new Policy(strict, deviations), reports).stream();
    }

    private Session session(Contract contract) {
        Profile facts = profile == null ? new Profile() : Profile.read(profile);
        Target target = facts.target(endpoint, Optional.ofNullable(region));
        long chance = seed == null ? ThreadLocalRandom.current().nextLong(1_000_000_000_000L) : seed;
        Options.Builder options = Options.builder(chance)
                .selected(clause ->
                        selections.isEmpty() || selections.stream().anyMatch(selection -> selection.test(clause)))
                .tries(tries)
                .command(command());
        Optional.ofNullable(maxTime).ifPresent(options::maxTime);
        Optional.ofNullable(rate).ifPresent(options::rate);
        return new Session(
                contract,
                new RestJson1Protocol(contract.model(), contract.service()),
                target,
                options.build(),
                new HttpTransport(target.endpoint(), target.timeout()));
    }

    /** The command line that does the same. */
    private Command command() {
        Command command = Command.ofEndpoint(endpoint.toString());
        for (Path model : models) {
            command = command.with("--model", model.toString());
        }
        command = service == null ? command : command.with("--service", service);
        command = profile == null ? command : command.with("--profile", profile.toString());
        command = region == null ? command : command.with("--region", region);
        return tries == Options.DEFAULT_TRIES ? command : command.with("--tries", String.valueOf(tries));
    }
}
