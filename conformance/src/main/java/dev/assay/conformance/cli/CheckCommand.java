package dev.assay.conformance.cli;

import dev.assay.conformance.endpoint.ConfigurationException;
import dev.assay.conformance.endpoint.Target;
import dev.assay.conformance.endpoint.Transport;
import dev.assay.conformance.protocol.Protocol;
import dev.assay.conformance.report.ExchangeLog;
import dev.assay.conformance.report.Outcome;
import dev.assay.conformance.report.Policy;
import dev.assay.conformance.suite.Options;
import dev.assay.conformance.suite.RunEvent;
import dev.assay.conformance.suite.Session;
import dev.assay.conformance.suite.runner.Runner;
import dev.assay.model.contract.Contract;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code assay check}: runs the suite against an endpoint. */
@Command(
        name = "check",
        description =
                "Check an endpoint against its contract. Without an endpoint the reference implementation is started and checked.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    @Mixin
    private ContractOptions contractOptions = new ContractOptions();

    @Mixin
    private TargetOptions targetOptions = new TargetOptions();

    @Mixin
    private ConnectionOptions connectionOptions = new ConnectionOptions();

    @Mixin
    private SendingOptions sendingOptions = new SendingOptions();

    @Mixin
    private ReportOptions reportOptions = new ReportOptions();

    @Option(names = "--clause", paramLabel = "GLOB", description = "Only clauses whose id matches, such as '*/length'.")
    private @Nullable String glob;

    @Option(names = "--operation", paramLabel = "NAME", description = "Only the clauses of this operation.")
    private @Nullable String operation;

    @Option(
            names = "--tries",
            paramLabel = "N",
            description = "The most cases a check sends. Default: ${DEFAULT-VALUE}.")
    private int tries = Options.DEFAULT_TRIES;

    @Option(
            names = "--max-time",
            paramLabel = "D",
            description = "Begin no further check after this time, such as 90s or 5m.")
    private @Nullable String maxTime;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "What all chance grows from: the same seed makes the same cases.")
    private @Nullable Long seed;

    @Option(names = "--fail-fast", description = "End at the first broken clause.")
    private boolean failFast;

    @Option(
            names = "--dry-run",
            description =
                    "Send nothing: list what would be sent, clause by clause, as far as it does not depend on answers.")
    private boolean dryRun;

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli injects the specification before anything runs
    CheckCommand() {}

    @Override
    public Integer call() {
        Options options = options();
        Contract contract = contractOptions.load();
        Selection.requireAny(
                contract.clauses().stream()
                        .filter(clause -> options.selected().test(clause.id()))
                        .toList(),
                glob,
                operation);
        Protocol protocol = Protocols.of(contract);
        if (dryRun) {
            reportOptions.requireNoVerdicts();
            new DryRunReport(spec.commandLine().getOut(), reportOptions.verbose())
                    .print(Session.rehearsing(contract, protocol, targetOptions.known(), options));
            return 0;
        }
        Policy policy = reportOptions.policy(contract);
        try (Endpoint endpoint = targetOptions.open(contractOptions.isDefault())) {
            Target target = connectionOptions.applyTo(endpoint.target());
            return run(contract, protocol, target, options, policy).exitCode();
        }
    }

    private Options options() {
        if (tries < 1) {
            throw new ConfigurationException("--tries is at least 1.");
        }
        Options.Builder builder = Options.builder(
                        seed == null ? ThreadLocalRandom.current().nextLong(1_000_000_000_000L) : seed)
                .selected(Selection.of(glob, operation))
                .tries(tries)
                .failFast(failFast)
                .command(Again.command(spec.commandLine().getParseResult()));
        Optional.ofNullable(maxTime).map(Durations::parse).ifPresent(builder::maxTime);
        sendingOptions.applyTo(builder);
        return builder.build();
    }

    private Outcome run(Contract contract, Protocol protocol, Target target, Options options, Policy policy) {
        Transport transport = connectionOptions.transport(
                target, System.getenv(), spec.commandLine().getErr());
        Optional<ExchangeLog> exchanges = reportOptions.exchanges();
        Options told = exchanges.map(options::telling).orElse(options);
        return run(
                new Session(contract, protocol, target, told, transport),
                policy,
                () -> exchanges.ifPresent(ExchangeLog::close));
    }

    /** @param end what has to be done with the run's end, before the process may end */
    private Outcome run(Session session, Policy policy, Runnable end) {
        AtomicReference<@Nullable Outcome> outcome = new AtomicReference<>();
        Consumer<RunEvent> reports = reportOptions.reports(policy, spec);
        Runner runner = new Runner(session, event -> {
            reports.accept(event);
            if (event instanceof RunEvent.Finished finished) {
                outcome.set(Outcome.of(finished, policy));
            }
        });
        Interruption.during(runner, () -> {
            try {
                runner.run();
            } finally {
                end.run();
            }
        });
        Outcome reached = outcome.get();
        return reached == null ? Outcome.INCOMPLETE : reached;
    }
}
