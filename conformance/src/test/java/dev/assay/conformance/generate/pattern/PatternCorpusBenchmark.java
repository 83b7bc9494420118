package dev.assay.conformance.generate.pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomGenerator;

/**
 * Measures {@link PatternStrings} on the patterns of a folder of models in Smithy's JSON AST: every distinct pattern of a service of restJson1,
 * with the tightest bounds of length that stand beside it, twenty strings each. A main, not a test: models are not part of this project.
 */
final class PatternCorpusBenchmark {

    private static final int STRINGS = 20;

    private record Bounds(int min, int max) {
        Bounds tighter(Bounds other) {
            int low = Math.max(min, other.min);
            int high = Math.min(max, other.max);
            return low <= high ? new Bounds(low, high) : this;
        }
    }

    private final PrintStream out = System.out;
    private int made;
    private int misses;
    private int wrong;
    private int patternsWithoutMiss;
    private long parseNanos;
    private long stringNanos;
    private long missNanos;
    private long distinct;

    private PatternCorpusBenchmark() {}

    /** Takes the folder of models as its argument. */
    public static void main(String[] args) throws IOException {
        Map<String, Bounds> patterns = patterns(Path.of(args[0]));
        PatternCorpusBenchmark benchmark = new PatternCorpusBenchmark();
        patterns.forEach(benchmark::measure);
        benchmark.report(patterns.size());
    }

    private void measure(String regex, Bounds bounds) {
        long start = System.nanoTime();
        PatternStrings strings = PatternStrings.of(regex);
        Optional<Arbitrary<String>> matching = strings.matching(bounds.min, bounds.max);
        long parsed = System.nanoTime();
        parseNanos += parsed - start;
        if (matching.isEmpty()) {
            out.println("none: " + bounds + " " + regex);
        }
        matching.ifPresent(arbitrary -> generate(regex, bounds, arbitrary));
        long generated = System.nanoTime();
        stringNanos += generated - parsed;
        List<String> near = strings.nearMisses(bounds.min, bounds.max);
        missNanos += System.nanoTime() - generated;
        misses += near.size();
        patternsWithoutMiss += near.isEmpty() ? 1 : 0;
        wrong +=
                (int) near.stream().filter(Pattern.compile(regex).asPredicate()).count();
    }

    private void generate(String regex, Bounds bounds, Arbitrary<String> arbitrary) {
        RandomGenerator<String> generator = arbitrary.generator(1000);
        Random random = new Random(42);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < STRINGS; i++) {
            String text = generator.next(random).value();
            int length = text.codePointCount(0, text.length());
            boolean right = Pattern.compile(regex).matcher(text).find() && length >= bounds.min && length <= bounds.max;
            made += right ? 1 : 0;
            wrong += right ? 0 : 1;
            seen.add(text);
        }
        distinct += seen.size();
    }

    private void report(int patterns) {
        int asked = patterns * STRINGS;
        out.printf(
                "patterns %d, strings %d of %d (%.3f %%), distinct %d%n",
                patterns, made, asked, 100.0 * made / asked, distinct);
        out.printf(
                "parsing with boundaries %.2f ms a pattern, %.1f µs a string, near misses %.2f ms a pattern%n",
                parseNanos / 1e6 / patterns, stringNanos / 1e3 / Math.max(1, made), missNanos / 1e6 / patterns);
        out.printf(
                "near misses %d, patterns without any %d, wrong strings of either kind %d%n",
                misses, patternsWithoutMiss, wrong);
    }

    private static Map<String, Bounds> patterns(Path folder) throws IOException {
        Map<String, Bounds> patterns = new TreeMap<>();
        ObjectMapper json = new ObjectMapper();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                JsonNode shapes = json.readTree(file.toFile()).path("shapes");
                if (!shapes.findValues("aws.protocols#restJson1").isEmpty()) {
                    shapes.forEach(shape -> collect(shape, patterns));
                }
            }
        }
        return patterns;
    }

    private static void collect(JsonNode shape, Map<String, Bounds> into) {
        add(shape.path("traits"), into);
        shape.path("members").forEach(member -> add(member.path("traits"), into));
    }

    private static void add(JsonNode traits, Map<String, Bounds> into) {
        if (traits.has("smithy.api#pattern")) {
            JsonNode length = traits.path("smithy.api#length");
            into.merge(
                    traits.path("smithy.api#pattern").asText(),
                    new Bounds(length.path("min").asInt(0), length.path("max").asInt(Integer.MAX_VALUE)),
                    Bounds::tighter);
        }
    }
}
