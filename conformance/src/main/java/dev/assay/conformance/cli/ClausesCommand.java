package dev.assay.conformance.cli;

import dev.assay.conformance.suite.documented.DocumentedChecks;
import dev.assay.model.clause.Clause;
import dev.assay.model.clause.Origin;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code assay clauses}: what a contract holds an endpoint to. */
@Command(
        name = "clauses",
        description = "List the clauses of a contract: id, level, origin, how they are tested, sentence.",
        mixinStandardHelpOptions = true)
final class ClausesCommand implements Callable<Integer> {

    @Mixin
    private ContractOptions contract = new ContractOptions();

    @Option(names = "--operation", paramLabel = "NAME", description = "Only the clauses of this operation.")
    private @Nullable String operation;

    @Option(names = "--clause", paramLabel = "GLOB", description = "Only clauses whose id matches, such as '*/length'.")
    private @Nullable String glob;

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli injects the specification before anything runs
    ClausesCommand() {}

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<Clause> clauses = contract.load().clauses().stream()
                .filter(clause -> Selection.of(glob, operation).test(clause.id()))
                .toList();
        Selection.requireAny(clauses, glob, operation);
        int width = clauses.stream()
                .mapToInt(clause -> clause.id().value().length())
                .max()
                .orElse(1);
        for (Clause clause : clauses) {
            out.printf(
                    "%-" + width + "s  %-6s  %-10s  %-8s  %s%n",
                    clause.id(),
                    clause.level(),
                    clause.origin().name().toLowerCase(Locale.ROOT),
                    testedBy(clause),
                    clause.sentence());
        }
        out.println(clauses.size() + " clauses.");
        out.flush();
        return 0;
    }

    private static String testedBy(Clause clause) {
        if (clause.origin() == Origin.MODELLED) {
            return "engine";
        }
        return DocumentedChecks.tested().contains(clause.id()) ? "property" : "untested";
    }
}
