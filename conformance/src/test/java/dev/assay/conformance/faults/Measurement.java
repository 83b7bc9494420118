package dev.assay.conformance.faults;

import dev.assay.conformance.suite.Options;
import dev.assay.conformance.verdict.Verdict;
import dev.assay.model.clause.ClauseId;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Measures the suite: runs it with its default budget against every faulty server of the catalogue and every server that keeps the
 * contract in another way, and prints what it missed, what it blamed without cause, and how soon it found out.
 */
final class Measurement {

    private static final long SEED = 20260401;

    /** Which clauses are tested: all, as in every run, or only those that a fault is about. */
    private enum Width {
        ALL,
        AKIN,
        OWN;

        boolean holds(Fault fault, ClauseId clause) {
            return switch (this) {
                case ALL -> true;
                case AKIN -> fault.isAkinTo(clause);
                case OWN -> fault.isCaughtBy(clause.value());
            };
        }
    }

    private final PrintStream out;
    private final Width width;
    private final List<Long> untilFailure = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private int caught;
    private int wellBlamed;
    private int falseAlarms;

    private Measurement(PrintStream out, Width width) {
        this.out = out;
        this.width = width;
    }

    /** All faults that the suite is measured by. */
    static List<Fault> faults() {
        return Stream.of(
                        NameFaults.all(),
                        CopyFaults.all(),
                        KeyAndTagFaults.all(),
                        AnswerFaults.all(),
                        CompanionFaults.all(),
                        ModelledFaults.all(),
                        RequestFaults.all(),
                        DocumentedFaults.all())
                .flatMap(List::stream)
                .toList();
    }

    /**
     * Prints the figures; the exit code is 1 where anything is to be complained of.
     *
     * <p>Arguments: {@code --akin} tests only the clauses that are akin to the fault's, which is faster, and {@code
     * --own} those alone that have to catch it; a regular expression chooses servers by name.
     */
    public static void main(String[] arguments) throws IOException {
        List<String> given = List.of(arguments);
        Predicate<String> chosen = given.stream()
                .filter(argument -> !argument.startsWith("--"))
                .findFirst()
                .map(expression -> Pattern.compile(expression).asPredicate())
                .orElse(name -> true);
        List<Fault> faults =
                faults().stream().filter(fault -> chosen.test(fault.toString())).toList();
        List<Variant> variants = Variants.all().stream()
                .filter(variant -> chosen.test("variant: " + variant))
                .toList();
        Width width = given.contains("--own") ? Width.OWN : given.contains("--akin") ? Width.AKIN : Width.ALL;
        boolean asItShould = new Measurement(System.out, width).run(faults, variants);
        System.exit(asItShould ? 0 : 1);
    }

    /** Tells whether all was caught, blamed on the right clause and nothing else, and no variant was blamed. */
    private boolean run(List<Fault> faults, List<Variant> variants) throws IOException {
        for (Fault fault : faults) {
            judge(fault, Trial.of(fault, options(fault)));
        }
        for (Variant variant : variants) {
            judge(variant, Trial.of(variant, Options.all(SEED)));
        }
        out.println();
        out.println("caught " + caught + " of " + faults.size() + ", blamed on the right clause " + wellBlamed + " of "
                + faults.size() + ", false alarms " + falseAlarms + " of " + variants.size());
        out.println("median time to the first failing request: " + median() + " ms");
        complaints.forEach(out::println);
        return complaints.isEmpty();
    }

    private Options options(Fault fault) {
        return Options.builder(SEED)
                .selected(clause -> width.holds(fault, clause))
                .tries(Options.DEFAULT_TRIES)
                .build();
    }

    private void judge(Fault fault, Trial trial) {
        Set<String> broken = trial.clauses(Verdict.FAIL);
        boolean right = broken.stream().anyMatch(fault::isCaughtBy);
        List<String> strangers =
                broken.stream().filter(clause -> !fault.breaks(clause)).toList();
        trial.untilFailure().map(Duration::toMillis).ifPresent(untilFailure::add);
        caught += broken.isEmpty() ? 0 : 1;
        wellBlamed += right && strangers.isEmpty() ? 1 : 0;
        if (broken.isEmpty()) {
            complain("MISSED  " + fault + " " + why(trial, fault.clause()));
        } else if (!right) {
            complain("WRONG   " + fault + " was blamed on " + broken + " " + why(trial, fault.clause()));
        } else if (!strangers.isEmpty()) {
            complain("WRONG   " + fault + " was blamed on these as well: "
                    + strangers.stream()
                            .map(clause -> clause + " (" + actual(trial, clause) + ")")
                            .toList());
        } else {
            out.println("caught  " + fault + "  " + trial.finished().requests() + " requests, "
                    + trial.finished().nanos() / 1_000_000 + " ms, the first failing after "
                    + trial.untilFailure().map(Duration::toMillis).orElse(0L) + " ms");
        }
    }

    private static String why(Trial trial, String clause) {
        return "[" + trial.result(clause).verdict() + " "
                + trial.result(clause).reason().orElse("") + "]";
    }

    private static String actual(Trial trial, String clause) {
        return trial.finding(clause)
                .map(finding -> "expected " + finding.expected() + " actual " + finding.actual())
                .orElse("");
    }

    private void judge(Variant variant, Trial trial) {
        Set<String> broken = trial.clauses(Verdict.FAIL);
        Set<String> undecided = trial.clauses(Verdict.ERROR);
        if (!broken.isEmpty() || !undecided.isEmpty()) {
            falseAlarms++;
            complain("ALARM   " + variant + ": "
                    + broken.stream()
                            .map(clause -> clause + " (" + actual(trial, clause) + ")")
                            .toList()
                    + undecided.stream()
                            .map(clause -> clause + " " + why(trial, clause))
                            .toList());
        } else {
            out.println("clear   " + variant + "  " + trial.finished().requests() + " requests, "
                    + trial.finished().nanos() / 1_000_000 + " ms, skipped " + trial.clauses(Verdict.SKIP));
        }
    }

    private void complain(String sentence) {
        out.println(sentence);
        complaints.add(sentence);
    }

    private long median() {
        List<Long> sorted = untilFailure.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
    }
}
