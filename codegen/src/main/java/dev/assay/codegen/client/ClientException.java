package dev.assay.codegen.client;

/** A client cannot be generated, for a reason that the message states for people. */
public final class ClientException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Whether what was asked for is wrong. */
    private final boolean usersMistake;

    private ClientException(boolean usersMistake, String message, Throwable cause) {
        super(message, cause);
        this.usersMistake = usersMistake;
    }

    static ClientException wrong(String message, Throwable cause) {
        return new ClientException(true, message, cause);
    }

    static ClientException failed(String message, Throwable cause) {
        return new ClientException(false, message, cause);
    }

    /** Whether what was asked for is wrong; else the generation failed. */
    public boolean isUsersMistake() {
        return usersMistake;
    }
}
