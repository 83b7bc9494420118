package dev.assay.conformance.cli;

import dev.assay.conformance.suite.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** What of a command line has to be said again to see a failure of its run once more. */
final class Again {

    /** What chose the clauses of the run, named its seed, ended it early, or said where its reports go. */
    private static final Set<String> OF_THE_RUN_ALONE = Set.of(
            "--clause",
            "--operation",
            "--seed",
            "--max-time",
            "--fail-fast",
            "--dry-run",
            "--workers",
            "--report",
            "--format",
            "--exchanges",
            "--known",
            "--write-known",
            "--strict",
            "--verbose");

    private Again() {}

    static Command command(ParseResult parsed) {
        List<String> words = new ArrayList<>(List.of("assay", "check"));
        for (OptionSpec option : parsed.matchedOptions()) {
            if (!OF_THE_RUN_ALONE.contains(option.longestName())) {
                words.add(option.longestName());
                if (option.arity().max() > 0) {
                    words.addAll(option.originalStringValues());
                }
            }
        }
        return new Command(words);
    }
}
