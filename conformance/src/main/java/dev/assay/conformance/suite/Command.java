package dev.assay.conformance.suite;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The command that makes a run again, but for its clauses and its seed.
 *
 * @param words the words of the command line, not quoted
 */
public record Command(List<String> words) {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:@%+=,#-]+");

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

    /** The text for a shell. */
    @Override
    public String toString() {
        return words.stream().map(Command::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
