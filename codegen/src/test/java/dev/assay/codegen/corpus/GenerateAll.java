package dev.assay.codegen.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Generates types and OpenAPI documents of every model in a folder, compiles the one, audits the other, does both a
 * second time, and prints how many of how many went well. Each file of the folder is a model with one service.
 */
public final class GenerateAll {
    private static final int MOST_LINES = 12;

    private GenerateAll() {}

    /**
     * Runs.
     *
     * @param arguments a folder of models, or model files
     */
    public static void main(String[] arguments) throws IOException {
        List<Path> models = new ArrayList<>();
        for (String argument : arguments) {
            models.addAll(modelsOf(Path.of(argument)));
        }
        if (models.isEmpty()) {
            System.err.println("Name a folder of models: .json or .smithy files with one service each.");
            System.exit(2);
        }
        System.exit(run(models) ? 0 : 1);
    }

    static List<Path> modelsOf(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> file.toString().matches(".*\\.(json|smithy)"))
                    .sorted()
                    .toList();
        }
    }

    private static boolean run(List<Path> models) throws IOException {
        Map<Path, Map<Trial.Step, String>> failures = new TreeMap<>();
        Path folder = Files.createTempDirectory("assay-corpus");
        try (Compiler compiler = new Compiler()) {
            for (Path model : models) {
                long start = System.nanoTime();
                Map<Trial.Step, String> failed = new Trial(model, folder, compiler).run();
                failures.put(model, failed);
                long millis = (System.nanoTime() - start) / 1_000_000;
                System.out.printf("%6d ms  %s%s%n", millis, model.getFileName(), failed.isEmpty() ? "" : "  FAILED");
                failed.forEach((step, why) -> System.out.println("           not " + step + ": " + shortened(why)));
                delete(folder);
            }
        }
        Arrays.stream(Trial.Step.values())
                .forEach(step -> System.out.println(failures.values().stream()
                                .filter(failed -> !failed.containsKey(step))
                                .count()
                        + " of " + models.size() + " " + step));
        return failures.values().stream().allMatch(Map::isEmpty);
    }

    private static String shortened(String why) {
        List<String> lines = why.lines().toList();
        return String.join("\n             ", lines.subList(0, Math.min(MOST_LINES, lines.size())))
                + (lines.size() > MOST_LINES ? "\n             ..." : "");
    }

    static void delete(Path folder) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> paths = Files.walk(folder)) {
            deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }
}
