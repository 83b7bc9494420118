package dev.assay.conformance.generate.pattern;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** The expressions of {@code hard-patterns.txt}. */
final class HardPatterns {

    /** An expression with inclusive bounds of length. */
    record Hard(int min, int max, String regex) {
        boolean accepts(String text) {
            return fits(text) && Pattern.compile(regex).matcher(text).find();
        }

        boolean refuses(String text) {
            return fits(text) && !Pattern.compile(regex).matcher(text).find();
        }

        private boolean fits(String text) {
            int length = text.codePointCount(0, text.length());
            return length >= min && length <= max;
        }

        @Override
        public String toString() {
            return regex + " of " + min + " to " + max;
        }
    }

    private HardPatterns() {}

    static List<Hard> all() {
        try (InputStream file = Objects.requireNonNull(
                HardPatterns.class.getResourceAsStream("hard-patterns.txt"), "hard-patterns.txt")) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(HardPatterns::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Hard read(String line) {
        String[] fields = line.split("\t", 3);
        int max = fields[1].equals("-") ? Integer.MAX_VALUE : Integer.parseInt(fields[1]);
        return new Hard(Integer.parseInt(fields[0]), max, fields[2]);
    }
}
