package dev.assay.codegen.client;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;

/** Hears what openapi-generator and its parser log while it is open, and keeps what somebody should know. */
final class GeneratorLog extends Handler implements AutoCloseable {
    private static final List<String> NAMES = List.of("org.openapitools", "io.swagger");

    /** Said of every schema that is no reference, and of every name that a language writes otherwise: nobody need act. */
    private static final Pattern FALSE_ALARM =
            Pattern.compile("Failed to get the schema name: null|.* cannot be used as a?n? ?.* name\\. Renamed to .*");

    private final LinkedHashSet<String> warnings = new LinkedHashSet<>();
    private final List<Heard> heard = new ArrayList<>();

    private GeneratorLog() {}

    static GeneratorLog open() {
        GeneratorLog log = new GeneratorLog();
        for (String name : NAMES) {
            Logger logger = Logger.getLogger(name);
            log.heard.add(new Heard(logger, logger.getUseParentHandlers(), logger.getLevel()));
            logger.addHandler(log);
            logger.setUseParentHandlers(false);
            logger.setLevel(Level.WARNING);
        }
        return log;
    }

    /** The warnings and errors so far, each once, in their order. */
    List<String> warnings() {
        return List.copyOf(warnings);
    }

    @Override
    public void publish(LogRecord logged) {
        String message = String.valueOf(logged.getMessage());
        if (logged.getLevel().intValue() >= Level.WARNING.intValue()
                && !FALSE_ALARM.matcher(message).matches()) {
            warnings.add(message);
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        for (Heard each : heard) {
            each.logger().removeHandler(this);
            each.logger().setUseParentHandlers(each.toParents());
            each.logger().setLevel(each.level());
        }
    }

    /** A logger, and how it was. The logger is held, because the JDK forgets one that nobody holds. */
    private record Heard(
            Logger logger,
            boolean toParents,
            @org.jspecify.annotations.Nullable Level level) {}
}
