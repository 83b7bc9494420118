package dev.assay.conformance.cli;

import dev.assay.conformance.endpoint.ConfigurationException;
import dev.assay.conformance.endpoint.Target;
import dev.assay.conformance.report.Recorded;
import dev.assay.conformance.suite.Options;
import dev.assay.conformance.suite.Session;
import dev.assay.model.contract.Contract;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code assay replay}: sends the smallest case of a failure again. */
@Command(
        name = "replay",
        description = "Send the case that broke a clause again, from a report, and show what is answered now.",
        mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "REPORT", description = "A report.json, or the folder that holds it.")
    private Path report;

    @Parameters(index = "1", paramLabel = "CLAUSE", description = "The id of the broken clause.")
    private String clause;

    @Mixin
    private ContractOptions contractOptions = new ContractOptions();

    @Mixin
    private TargetOptions targetOptions = new TargetOptions();

    @Mixin
    private ConnectionOptions connectionOptions = new ConnectionOptions();

    @Option(names = "--bodies", description = "Show whole bodies.")
    private boolean bodies;

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli injects parameters and the specification before anything runs
    ReplayCommand() {}

    @Override
    public Integer call() {
        Recorded recorded = Recorded.read(report);
        Recorded.Case found = recorded.failure(clause)
                .orElseThrow(() -> new ConfigurationException("The report " + report + " has no failure of " + clause
                        + ". It has " + (recorded.failures().isEmpty() ? "none." : recorded.failures() + ".")));
        Contract contract = contractOptions.load();
        try (Endpoint endpoint = targetOptions.open(contractOptions.isDefault())) {
            Target target = connectionOptions.applyTo(endpoint.target());
            PrintWriter out = spec.commandLine().getOut();
            Session session = new Session(
                    contract,
                    Protocols.of(contract),
                    target,
                    Options.all(0),
                    connectionOptions.transport(
                            target, System.getenv(), spec.commandLine().getErr()));
            Replay replay = new Replay(session, out, bodies);
            out.println(clause + ": expected " + found.expected());
            boolean same = replay.send(found.exchanges());
            out.println(
                    same
                            ? "The endpoint answers as it did, so the clause is still broken."
                            : "The endpoint answers differently now: run the check again to learn whether the clause is kept.");
            out.flush();
            return same ? 1 : 0;
        }
    }
}
