package dev.assay.conformance.cli;

import dev.assay.conformance.endpoint.ConfigurationException;
import dev.assay.conformance.suite.Options;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a run may send, and how fast. */
final class SendingOptions {

    private static final int MAX_WORKERS = 64;

    @Option(names = "--rate", paramLabel = "N", description = "Send at most N requests a second.")
    private @Nullable Integer rate;

    @Option(
            names = "--workers",
            paramLabel = "N",
            description = "Send on N threads; the verdicts are the same. Default: ${DEFAULT-VALUE}.")
    private int workers = 1;

    @Option(
            names = "--read-only",
            description = "Send only operations that are @readonly; nothing is created, and the rest is skipped.")
    private boolean readOnly;

    /** Sets what these options say. */
    void applyTo(Options.Builder options) {
        if (rate != null && rate < 1) {
            throw new ConfigurationException("--rate is at least 1 request a second.");
        }
        if (workers < 1 || workers > MAX_WORKERS) {
            throw new ConfigurationException("--workers is between 1 and " + MAX_WORKERS + ".");
        }
        if (rate != null) {
            options.rate(rate);
        }
        options.workers(workers).readOnly(readOnly);
    }
}
