package dev.assay.codegen.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Hears what smithy-openapi warns of in its log while a model is converted, the only place where it says so. */
final class ConversionWarnings extends Handler implements AutoCloseable {
    /** Warnings about traits anywhere in the model, which {@link LossFinder} tells better for the service alone. */
    private static final List<String> ABOUT_TRAITS =
            List.of("Encountered unsupported Smithy traits", "The `httpPrefixHeaders` trait is not supported");

    private final List<Loss> losses = new ArrayList<>();
    private final Logger logger;
    private final boolean toParents;

    private ConversionWarnings(Logger logger) {
        this.logger = logger;
        this.toParents = logger.getUseParentHandlers();
    }

    static ConversionWarnings start() {
        ConversionWarnings warnings = new ConversionWarnings(Logger.getLogger("software.amazon.smithy.openapi"));
        warnings.logger.addHandler(warnings);
        warnings.logger.setUseParentHandlers(false);
        return warnings;
    }

    List<Loss> losses() {
        return List.copyOf(losses);
    }

    @Override
    public void publish(LogRecord logged) {
        boolean isWarning = logged.getLevel().intValue() >= Level.WARNING.intValue();
        if (isWarning && ABOUT_TRAITS.stream().noneMatch(logged.getMessage()::contains)) {
            losses.add(new Loss("model", "warning of smithy-openapi", logged.getMessage()));
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
        logger.setUseParentHandlers(toParents);
    }
}
