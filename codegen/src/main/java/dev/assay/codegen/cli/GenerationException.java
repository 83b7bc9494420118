package dev.assay.codegen.cli;

/** Nothing could be generated, for a reason that the message states for people. */
public final class GenerationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The process's exit code for the reason. */
    private final int exitCode;

    private GenerationException(int exitCode, String message, Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    /** The model or the request is wrong. */
    static GenerationException usage(String message, Throwable cause) {
        return new GenerationException(Generate.EXIT_USAGE, message, cause);
    }

    /** The files could not be made or written. */
    static GenerationException unfinished(String message, Throwable cause) {
        return new GenerationException(Generate.EXIT_UNFINISHED, message, cause);
    }

    /** 2 if the model or the request is wrong, 3 if the run could not be finished. */
    public int exitCode() {
        return exitCode;
    }
}
