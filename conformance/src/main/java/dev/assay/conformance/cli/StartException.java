package dev.assay.conformance.cli;

/** An implementation that was to be started and did not come up. The message is for people. */
final class StartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StartException(String message) {
        super(message);
    }
}
