package dev.assay.conformance.cli;

import java.io.Console;

/** Whether somebody looks on. */
final class Terminal {
    private Terminal() {}

    /** Whether standard output is a terminal on which a line can be written over. */
    @SuppressWarnings("SystemConsoleNull") // newer versions of Java have a console always, and are asked what it is
    static boolean isThere() {
        Console console = System.console();
        return console != null && isTerminal(console) && !"dumb".equals(System.getenv("TERM"));
    }

    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException olderJava) {
            return true;
        }
    }
}
