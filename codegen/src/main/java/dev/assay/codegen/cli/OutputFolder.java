package dev.assay.codegen.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A folder that generated files go to, beside files that are not ours. A list of the generated files is kept in it,
 * so that those which are generated no more can be deleted, and nothing else ever is.
 */
final class OutputFolder {
    private final Path folder;
    private final String manifestName;

    /**
     * A folder.
     *
     * @param kind what is generated; each kind has its own list, so that several can share a folder
     */
    OutputFolder(Path folder, String kind) {
        this.folder = folder;
        this.manifestName = manifestName(kind);
    }

    static String manifestName(String kind) {
        return ".assay-generated-" + kind;
    }

    /**
     * Makes the generated part of the folder equal to another folder, touching only what differs.
     *
     * @return how many files were written or deleted
     */
    int mirror(Path source) throws IOException {
        Set<String> made = filesIn(source);
        int changes = 0;
        for (String file : made) {
            changes += copyIfDifferent(source.resolve(file), folder.resolve(file)) ? 1 : 0;
        }
        for (String old : previous()) {
            Path path = folder.resolve(old).normalize();
            if (!made.contains(old) && path.startsWith(folder.normalize()) && Files.deleteIfExists(path)) {
                deleteEmptyParents(path);
                changes++;
            }
        }
        String manifest = made.stream().collect(Collectors.joining("\n", "", "\n"));
        Path manifestFile = folder.resolve(manifestName);
        if (!Files.exists(manifestFile) || !Files.readString(manifestFile).equals(manifest)) {
            Files.createDirectories(folder);
            Files.writeString(manifestFile, manifest);
        }
        return changes;
    }

    private Set<String> previous() throws IOException {
        Path manifest = folder.resolve(manifestName);
        if (!Files.exists(manifest)) {
            return Set.of();
        }
        try (Stream<String> lines = Files.lines(manifest)) {
            return lines.filter(line -> !line.isBlank()).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Set<String> filesIn(Path source) throws IOException {
        try (Stream<Path> paths = Files.walk(source)) {
            return paths.filter(Files::isRegularFile)
                    .map(path -> source.relativize(path).toString().replace('\\', '/'))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static boolean copyIfDifferent(Path from, Path to) throws IOException {
        byte[] content = Files.readAllBytes(from);
        if (Files.exists(to) && java.util.Arrays.equals(content, Files.readAllBytes(to))) {
            return false;
        }
        Files.createDirectories(to.getParent());
        Files.write(to, content);
        return true;
    }

    private void deleteEmptyParents(Path file) throws IOException {
        Path parent = file.getParent();
        while (parent != null && !parent.equals(folder.normalize()) && isEmpty(parent)) {
            Files.delete(parent);
            parent = parent.getParent();
        }
    }

    private static boolean isEmpty(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.findAny().isEmpty();
        }
    }
}
