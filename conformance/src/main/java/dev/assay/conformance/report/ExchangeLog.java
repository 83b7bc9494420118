package dev.assay.conformance.report;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.conformance.suite.SentExchange;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes every exchange of a run into a file while the run goes on: JSON Lines, an exchange a line, in the order in which the answers came. Nothing
 * of it stays in memory. Safe for use by several threads.
 */
public final class ExchangeLog implements Consumer<SentExchange>, AutoCloseable {

    /** Half a pair of surrogates, which a name in a sentence may hold, has no UTF-8 of its own. */
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final double MICROS_IN_A_MILLI = TimeUnit.MILLISECONDS.toMicros(1);

    private final Path file;
    private final BufferedWriter lines;
    private @Nullable IOException failure;
    private boolean closed;

    private ExchangeLog(Path file, BufferedWriter lines) {
        this.file = file;
        this.lines = lines;
    }

    /**
     * Begins a file, in folders that are made where they are not there. What the file held before is gone.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    public static ExchangeLog begin(Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            return new ExchangeLog(file, Files.newBufferedWriter(file));
        } catch (IOException failed) {
            throw unwritten(file, failed);
        }
    }

    /** Writes a line. Where that fails the run goes on, and {@link #close()} tells. */
    @Override
    public synchronized void accept(SentExchange sent) {
        if (failure != null || closed) {
            return;
        }
        try {
            lines.write(JSON.writeValueAsString(tree(sent)));
            lines.write('\n');
        } catch (IOException failed) {
            failure = failed;
        }
    }

    /**
     * Ends the file. Closing it again does nothing.
     *
     * @throws UncheckedIOException if not all of it could be written
     */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (lines) {
            if (failure != null) {
                throw failure;
            }
        } catch (IOException failed) {
            throw unwritten(file, failed);
        }
    }

    private static UncheckedIOException unwritten(Path file, IOException failed) {
        return new UncheckedIOException("The exchanges cannot be written to " + file + ".", failed);
    }

    private static ObjectNode tree(SentExchange sent) {
        ObjectNode node = JSON.createObjectNode();
        node.put("operation", sent.exchange().operation());
        sent.clause().ifPresent(clause -> node.put("clause", clause.value()));
        node.put("intent", sent.intent().name().toLowerCase(Locale.ROOT));
        if (!sent.violations().isEmpty()) {
            ArrayNode violations = node.putArray("violations");
            sent.violations().forEach(violations::add);
        }
        node.put("milliseconds", TimeUnit.NANOSECONDS.toMicros(sent.exchange().nanos()) / MICROS_IN_A_MILLI);
        ExchangeJson.describe(sent.exchange(), node);
        return node;
    }
}
