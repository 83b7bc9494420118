package dev.assay.conformance.report;

import dev.assay.conformance.suite.ClauseResult;
import dev.assay.conformance.suite.Command;
import dev.assay.conformance.suite.Finding;

/** What a reader who has nothing but the message of a failed test needs. */
public final class Failure {

    private static final int SHOWN_TEXT = 20_000;

    private Failure() {}

    /** The broken clause: its statement, what was expected, what came, and the commands that show it again. */
    public static String text(String endpoint, Command command, ClauseResult result) {
        Finding finding = result.finding().orElseThrow();
        StringBuilder text = new StringBuilder();
        text.append(result.clause().id()).append(": ").append(Reasons.failure(result));
        text.append("again:    ").append(Repeat.check(command, finding)).append('\n');
        Repeat.commands(endpoint, finding)
                .forEach(curl -> text.append("$ ").append(curl).append('\n'));
        return Layout.harmless(Reasons.bounded(text.toString(), SHOWN_TEXT));
    }

    /** Why a clause stands as it does. */
    public static String reason(ClauseResult result, Policy policy) {
        return Layout.harmless(Reasons.bounded(Reasons.of(result, policy.standing(result), policy), SHOWN_TEXT));
    }
}
