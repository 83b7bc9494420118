package dev.assay.conformance.report;

import dev.assay.conformance.suite.ClauseResult;
import dev.assay.conformance.suite.Finding;

/** What is said of a result in a sentence or two. */
final class Reasons {
    private Reasons() {}

    /** Why a clause stands as it does. */
    static String of(ClauseResult result, Standing standing, Policy policy) {
        String actual = result.finding().map(Finding::actual).orElse("");
        return switch (standing) {
            case PASSED -> result.cases() + " cases kept it.";
            case FAILED, WARNING -> actual;
            case KNOWN ->
                policy.known().of(result.clause().id()).map(Known.Entry::reason).orElse("") + " – " + actual;
            case ERRORED, SKIPPED -> result.reason().orElse("There is no reason.");
            case UNTESTED -> result.reason().orElse("No check tests this clause.");
        };
    }

    /** The statement that is broken, what it asks for, and what came instead. */
    static String failure(ClauseResult result) {
        Finding finding = result.finding().orElseThrow();
        return result.clause().sentence() + "\nexpected: " + finding.expected() + "\nactual:   " + finding.actual()
                + "\n";
    }

    /** A text that is cut where it is too long to be read, and says so. */
    static String bounded(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end) + "… (" + (text.length() - end) + " more characters)";
    }
}
