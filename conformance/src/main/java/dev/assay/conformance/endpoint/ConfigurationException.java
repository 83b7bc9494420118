package dev.assay.conformance.endpoint;

/** A run that is asked for in a way that cannot be done. The message is for people and says what to do. */
public final class ConfigurationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With a message for people. */
    public ConfigurationException(String message) {
        super(message);
    }
}
