package dev.assay.conformance.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes what a run leaves behind for people and programs. */
final class ReportFile {
    private ReportFile() {}

    /**
     * Writes a file, in folders that are made where they are not there.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    static void write(Path file, String text) {
        put(file, text, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
    }

    /**
     * Writes at the end of a file.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    static void append(Path file, String text) {
        put(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static void put(Path file, String text, OpenOption... how) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file, text, how);
        } catch (IOException failed) {
            throw new UncheckedIOException("The report cannot be written to " + file + ".", failed);
        }
    }
}
