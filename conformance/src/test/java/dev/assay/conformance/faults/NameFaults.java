package dev.assay.conformance.faults;

import static dev.assay.conformance.faults.Bends.COPY;
import static dev.assay.conformance.faults.Bends.copyNames;
import static dev.assay.conformance.faults.Bends.refusesNames;
import static dev.assay.conformance.faults.Bends.ruleAt;
import static dev.assay.conformance.faults.Fault.inRequests;
import static dev.assay.conformance.faults.Fault.inServer;

import dev.assay.reference.operation.CopyCall;
import dev.assay.reference.operation.Errors;
import dev.assay.reference.operation.Rule;
import dev.assay.reference.store.SnapshotEntry;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Faults about names, section 2 of the contract: what is taken that is none, refused though it is one, and mistaken for another. */
final class NameFaults {

    private static final String NAME = COPY + "targetSnapshotName/";

    private NameFaults() {}

    static List<Fault> all() {
        return Stream.of(refused(), taken(), mistaken()).flatMap(List::stream).toList();
    }

    private static List<Fault> refused() {
        return List.of(
                refusesNames("refuses names of 63 characters", name -> name.length() == 63),
                refusesNames("refuses names of one character", name -> name.length() == 1),
                refusesNames("refuses names with a digit at the end", name -> name.matches(".*[0-9]")),
                refusesNames("refuses names with an L", name -> name.contains("L")),
                refusesNames("refuses names with a z at the beginning", name -> name.startsWith("z")),
                refusesNames("refuses a hyphen at the second place", name -> name.indexOf('-') == 1),
                refusesNames("refuses a hyphen before the last character", name -> name.matches(".*-.")),
                refusesNames("refuses more than one hyphen", name -> name.matches(".*-.*-.*")),
                refusesNames("refuses a digit behind a hyphen", name -> name.matches(".*-[0-9].*")),
                refusesNames("refuses the digit 0", name -> name.contains("0")));
    }

    private static List<Fault> taken() {
        return List.of(
                takes("length", "counts the length from zero", name -> name.length() == 64, name -> name.substring(1)),
                takes("pattern", "takes a hyphen at the end", name -> name.endsWith("-"), name -> name + "x"),
                takes("pattern", "takes a digit first", name -> name.matches("[0-9].*"), name -> "x" + name),
                takes("pattern", "takes a hyphen first", name -> name.startsWith("-"), name -> "x" + name),
                takes("pattern", "takes underscores", name -> name.contains("_"), name -> name.replace('_', 'x')),
                takes("pattern", "takes dots", name -> name.contains("."), name -> name.replace('.', 'x')),
                takes("pattern", "takes two hyphens in a row", name -> name.contains("--"), NameFaults::single),
                takes(
                        "pattern",
                        "takes the letters of all alphabets",
                        name -> name.codePoints().anyMatch(c -> c > 127 && Character.isLetter(c)),
                        name -> name.replaceAll("[^\\x00-\\x7f]", "x")),
                takes("pattern", "trims names", name -> !name.strip().equals(name), String::strip),
                takes("pattern", "takes a line feed at the end", name -> name.endsWith("\n"), String::strip));
    }

    private static String single(String name) {
        return name.replaceAll("-+", "-");
    }

    private interface Test {
        boolean of(String name);
    }

    private static Fault takes(String kind, String fault, Test which, UnaryOperator<String> mended) {
        return inRequests(NAME + kind, fault, copyNames(name -> which.of(name) ? fill(mended.apply(name)) : name))
                .orCaughtBy(NAME + "pattern");
    }

    /** What nothing is left of becomes a name all the same. */
    private static String fill(String name) {
        return name.isEmpty() ? "x" + Long.toString(System.nanoTime(), 36) : name;
    }

    private static List<Fault> mistaken() {
        return List.of(
                knowsNames(
                        "name-taken-any-case",
                        "folds the first letter of names alone",
                        (one, other) -> one.substring(1).equals(other.substring(1))
                                && one.substring(0, 1).equalsIgnoreCase(other.substring(0, 1))),
                knowsNames(
                        "name-taken-any-case",
                        "folds all letters but Q",
                        (one, other) -> one.equalsIgnoreCase(other)
                                && one.replaceAll("[^qQ]", "").equals(other.replaceAll("[^qQ]", ""))),
                ofSnapshots("name-taken", "knows the names of copies alone", (call, entry) -> !isMade(entry))
                        .alsoBreaking(COPY + "name-taken-any-case"),
                ofSnapshots(
                                "name-taken",
                                "keeps a space of names for each cluster",
                                (call, entry) -> call.source()
                                        .filter(source -> source.snapshot()
                                                .clusterArn()
                                                .equals(entry.snapshot().clusterArn()))
                                        .isPresent())
                        .alsoBreaking(COPY + "concurrent-name", COPY + "name-taken-any-case"),
                ruleAt(0, COPY + "failure-changes-nothing", "keeps a name for whoever asked first", NameFaults::reserve)
                        .alsoBreaking(COPY + "source-not-found"));
    }

    private static final Set<String> RESERVED = ConcurrentHashMap.newKeySet();

    private static void reserve(CopyCall call) {
        String name = call.input().targetSnapshotName().toLowerCase(Locale.ROOT);
        if (call.source().isEmpty()) {
            RESERVED.add(name);
        } else if (RESERVED.contains(name)) {
            throw Errors.conflict("cluster-snapshot", name, "The name is kept for somebody.");
        }
    }

    /** Snapshots that the suite made of clusters bear its mark in their tags. */
    private static boolean isMade(SnapshotEntry entry) {
        return entry.tags().containsKey("assay-owner");
    }

    private static Fault knowsNames(String clause, String fault, BiPredicate<String, String> same) {
        return ofSnapshots(
                clause, fault, (call, entry) -> same.test(call.input().targetSnapshotName(), entry.name()));
    }

    /** A server that tells by more than the name whether a snapshot stands in the way. */
    private static Fault ofSnapshots(String clause, String fault, BiPredicate<CopyCall, SnapshotEntry> stands) {
        return inServer(
                COPY + clause,
                fault,
                server -> server.rules(book -> book.without("name-taken")
                        .without("name-taken-any-case")
                        .withCopyRules(rules -> {
                            rules.add(2, Rule.of("assay-names", call -> refuse(call, stands)));
                            return rules;
                        })));
    }

    private static void refuse(CopyCall call, BiPredicate<CopyCall, SnapshotEntry> stands) {
        String name = call.input().targetSnapshotName();
        boolean taken = call
                .scene()
                .region()
                .snapshots()
                .named(name, call.scene().now())
                .stream()
                .anyMatch(entry -> stands.test(call, entry));
        if (taken) {
            throw Errors.conflict("cluster-snapshot", name, "The name is taken.");
        }
    }
}
