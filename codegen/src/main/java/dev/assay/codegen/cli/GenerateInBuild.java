package dev.assay.codegen.cli;

/**
 * The same command for a build tool that runs it in its own process: failure is an exception and never ends the
 * process.
 */
public final class GenerateInBuild {
    private GenerateInBuild() {}

    /**
     * Runs the command.
     *
     * @throws IllegalStateException if the exit code is not 0; the reason is on standard error
     */
    public static void main(String[] arguments) {
        int exitCode = Generate.run(arguments);
        if (exitCode != 0) {
            throw new IllegalStateException(
                    "assay generate ended with exit code " + exitCode + "; see above for the reason");
        }
    }
}
