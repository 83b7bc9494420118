package dev.assay.conformance.faults;

import dev.assay.conformance.suite.Options;
import dev.assay.conformance.verdict.Verdict;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;

/** Runs the suite over the reference implementation with many seeds: whatever it says against it is a flake or a fault. */
final class Soak {

    private static final int SEEDS = 50;

    private Soak() {}

    /**
     * Prints each seed that anything was said for, and how many of all were clear; the exit code is 1 where not all were. Arguments: how many
     * seeds, and the tries of each check.
     */
    public static void main(String[] arguments) throws IOException {
        int seeds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : SEEDS;
        int tries = arguments.length > 1 ? Integer.parseInt(arguments[1]) : Options.DEFAULT_TRIES;
        Variant plain = Variant.inServer("as it is", server -> server);
        int clear = 0;
        for (long seed = 1; seed <= seeds; seed++) {
            Options options =
                    Options.builder(seed).selected(clause -> true).tries(tries).build();
            Trial trial = Trial.of(plain, options);
            Set<String> said = new TreeSet<>(trial.clauses(Verdict.FAIL));
            said.addAll(trial.clauses(Verdict.ERROR));
            said.addAll(trial.finished().incomplete());
            said.addAll(trial.finished().leftBehind());
            clear += said.isEmpty() ? 1 : 0;
            System.out.println("seed " + seed + ": " + trial.finished().requests() + " requests, "
                    + trial.finished().nanos() / 1_000_000 + " ms, " + (said.isEmpty() ? "clear" : said));
            said.forEach(clause -> trial.finding(clause)
                    .ifPresent(finding -> System.out.println(
                            "    " + clause + " expected " + finding.expected() + " actual " + finding.actual())));
            said.stream()
                    .filter(clause -> trial.finished().results().stream()
                            .anyMatch(result -> result.clause().id().value().equals(clause)))
                    .forEach(clause -> System.out.println(
                            "    " + clause + ": " + trial.result(clause).reason()));
        }
        System.out.println(clear + " of " + seeds + " seeds clear");
        System.exit(clear == seeds ? 0 : 1);
    }
}
