package dev.assay.conformance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The JavaScript server of the tests as a process: started, asked for its URL, and stopped. */
final class ForeignServer implements AutoCloseable {

    private static final Path SCRIPT = Path.of("src", "test", "node", "faulty-server.mjs");
    private static final int OLDEST_NODE = 18;
    private static final long STOP_SECONDS = 5;

    private final Process process;
    private final URI url;

    private ForeignServer(Process process, URI url) {
        this.process = process;
        this.url = url;
    }

    /** Why the server cannot run on this machine; empty where it can. */
    static Optional<String> obstacle() throws IOException, InterruptedException {
        Process version;
        try {
            version = new ProcessBuilder("node", "--version")
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException absent) {
            return Optional.of("Node.js is not on the path (" + absent.getMessage() + "): install version "
                    + OLDEST_NODE + " or newer to run this test.");
        }
        try (BufferedReader reader = version.inputReader(StandardCharsets.UTF_8)) {
            String line = String.valueOf(reader.readLine());
            version.waitFor();
            boolean newEnough =
                    line.matches("v\\d+\\..*") && Integer.parseInt(line.substring(1, line.indexOf('.'))) >= OLDEST_NODE;
            return newEnough
                    ? Optional.empty()
                    : Optional.of("node says its version is '" + line + "': this test takes " + OLDEST_NODE + ".");
        }
    }

    /**
     * Starts the server with its options and waits until it is ready.
     *
     * @throws IOException if it ends before it prints its URL
     */
    static ForeignServer start(List<String> options) throws IOException {
        List<String> command = new ArrayList<>(List.of("node", SCRIPT.toString()));
        command.addAll(options);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = reader.readLine();
        if (line == null) {
            process.destroyForcibly();
            throw new IOException("The server ended before it printed its URL: " + String.join(" ", command));
        }
        return new ForeignServer(process, URI.create(line));
    }

    URI url() {
        return url;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
