package dev.assay.conformance.suite;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The command that makes a run again, but for its clauses and its seed.
 *
 * @param words the words of the command line, not quoted
 */
public record Command(List<String> words) {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:@%+=,#-]+");

    /** Options with a value that say how checks are made; a case is sent as it was. */
    private static final Set<String> OF_CHECKS = Set.of("--tries", "--rate");

    /** Copies the list. */
    public Command {
        words = List.copyOf(words);
    }

    /** The command that checks our own contract at an endpoint. */
    public static Command ofEndpoint(String endpoint) {
        return new Command(List.of("assay", "check", "--endpoint", endpoint));
    }

    /** The same command with more words. */
    public Command with(String... more) {
        List<String> all = new ArrayList<>(words);
        all.addAll(List.of(more));
        return new Command(all);
    }

    /** The command that sends a case of the run's report again, to the same endpoint. */
    public Command replaying(String report, String clause) {
        List<String> all = new ArrayList<>(List.of("assay", "replay", report, clause));
        for (int i = 2; i < words.size(); i++) {
            if (OF_CHECKS.contains(words.get(i))) {
                i++;
            } else if (!words.get(i).equals("--read-only")) {
                all.add(words.get(i));
            }
        }
        return new Command(all);
    }

    /** The text for a shell. */
    @Override
    public String toString() {
        return words.stream().map(Command::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
