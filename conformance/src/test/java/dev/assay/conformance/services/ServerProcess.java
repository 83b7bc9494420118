package dev.assay.conformance.services;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server of the tests as a process: started, asked for its URL, and stopped. */
public final class ServerProcess implements AutoCloseable {

    private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+)");
    private static final long STOP_SECONDS = 5;

    private final Process process;
    private final URI url;

    private ServerProcess(Process process, URI url) {
        this.process = process;
        this.url = url;
    }

    /**
     * Why a tool cannot run a server on this machine; empty where it can.
     *
     * @param major the oldest major version that will do
     * @param minor the oldest minor version of that major version
     */
    public static Optional<String> obstacle(String tool, int major, int minor)
            throws IOException, InterruptedException {
        Process version;
        try {
            version = new ProcessBuilder(tool, "--version")
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException absent) {
            return Optional.of(tool + " is not on the path (" + absent.getMessage() + "): install version " + major
                    + "." + minor + " or newer to run this test.");
        }
        try (BufferedReader reader = version.inputReader(StandardCharsets.UTF_8)) {
            String line = String.valueOf(reader.readLine());
            version.waitFor();
            Matcher found = VERSION.matcher(line);
            boolean newEnough = found.find()
                    && (Integer.parseInt(found.group(1)) > major
                            || (Integer.parseInt(found.group(1)) == major
                                    && Integer.parseInt(found.group(2)) >= minor));
            return newEnough
                    ? Optional.empty()
                    : Optional.of(tool + " says its version is '" + line + "': this test takes " + major + "." + minor
                            + " or newer.");
        }
    }

    /**
     * Starts a server and waits until it is ready.
     *
     * @throws IOException if it ends before it prints its URL
     */
    public static ServerProcess start(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader reader = process.inputReader(StandardCharsets.UTF_8);
        String line = reader.readLine();
        if (line == null) {
            process.destroyForcibly();
            throw new IOException("The server ended before it printed its URL: " + String.join(" ", command));
        }
        return new ServerProcess(process, URI.create(line));
    }

    /** Where the server answers. */
    public URI url() {
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
