package dev.assay.conformance.cli;

import dev.assay.conformance.endpoint.ConfigurationException;
import dev.assay.conformance.endpoint.Endpoints;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An implementation under test as a process of its own: started, asked for its URL, and stopped. */
final class Implementation implements AutoCloseable {

    /** A URL without the punctuation of the sentence that it ends. */
    private static final Pattern URL = Pattern.compile("https?://[^\\s\"'<>]*[^\\s\"'<>.,;:!?)]");

    /** Ctrl-C reaches every process of a terminal, but the implementation is still needed to delete what was created there. */
    private static final String UNDISTURBED = "trap '' INT; ";

    private static final boolean WINDOWS =
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");

    private static final long START_SECONDS = 60;
    private static final long STOP_SECONDS = 5;
    private static final int SHOWN_LINES = 15;

    private final Process process;
    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
    private final CompletableFuture<URI> url = new CompletableFuture<>();

    private Implementation(Process process) {
        this.process = process;
    }

    /** Starts a command of the shell, which prints its URL when it is ready. */
    static Implementation start(String command) {
        return start(WINDOWS ? List.of("cmd", "/c", command) : List.of("sh", "-c", command));
    }

    /** Starts a program, which prints its URL when it is ready. */
    static Implementation start(List<String> command) {
        try {
            List<String> words = new ArrayList<>();
            if (!WINDOWS) {
                words.addAll(List.of("sh", "-c", UNDISTURBED + "exec \"$@\"", "sh"));
            }
            words.addAll(command);
            Process process =
                    new ProcessBuilder(words).redirectErrorStream(true).start();
            Implementation implementation = new Implementation(process);
            Thread reader = new Thread(implementation::read, "assay-implementation-output");
            reader.setDaemon(true);
            reader.start();
            return implementation;
        } catch (IOException failed) {
            throw new StartException("The implementation could not be started: " + failed.getMessage() + ".");
        }
    }

    private void read() {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                keep(line);
                Matcher matcher = URL.matcher(line);
                if (!url.isDone() && matcher.find()) {
                    announce(matcher.group());
                }
            }
        } catch (IOException closed) {
            keep("(its output ended: " + closed.getMessage() + ")");
        }
        url.completeExceptionally(new IOException("it ended"));
    }

    private void announce(String text) {
        try {
            url.complete(Endpoints.parse(text));
        } catch (ConfigurationException noEndpoint) {
            url.completeExceptionally(noEndpoint);
        }
    }

    private void keep(String line) {
        lines.add(line);
        if (lines.size() > SHOWN_LINES) {
            lines.remove(0);
        }
    }

    /**
     * Waits for the URL.
     *
     * @throws StartException if none was printed in time, or the process ended before
     */
    URI url() {
        try {
            return url.get(START_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            throw new StartException(
                    "The implementation printed no URL within " + START_SECONDS + " s. It said:" + said());
        } catch (ExecutionException ended) {
            if (ended.getCause() instanceof ConfigurationException noEndpoint) {
                throw new StartException(
                        "The implementation printed no URL that can be used: " + noEndpoint.getMessage());
            }
            throw new StartException("The implementation ended before it printed a URL. It said:" + said());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StartException("The start was interrupted.");
        }
    }

    private String said() {
        return lines.isEmpty() ? " nothing." : "\n  " + String.join("\n  ", lines);
    }

    @Override
    public void close() {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroy();
        children.forEach(ProcessHandle::destroy);
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
        children.forEach(ProcessHandle::destroyForcibly);
    }
}
