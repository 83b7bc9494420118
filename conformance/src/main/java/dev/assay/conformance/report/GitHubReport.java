package dev.assay.conformance.report;

import dev.assay.conformance.suite.ClauseResult;
import dev.assay.conformance.suite.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What GitHub shows of a run beside a step: annotations, and a summary in Markdown. */
final class GitHubReport {

    /** GitHub shows no more than ten annotations of a kind of one step. */
    private static final int SHOWN_ANNOTATIONS = 10;

    private static final int SHOWN_TEXT = 1_000;
    private static final int SHOWN_FAILURES = 30;

    private GitHubReport() {}

    /** The commands of the workflow, one a line: an error for each cause of failures, a warning for each of warnings. */
    static List<String> annotations(CompletedRun run) {
        List<String> lines = new ArrayList<>();
        List<FailureGroup> groups = FailureGroup.of(run.finished().results(), run.policy());
        lines.addAll(annotations(run, groups, Standing.FAILED, "error"));
        lines.addAll(annotations(run, groups, Standing.WARNING, "warning"));
        run.policy()
                .known()
                .outdated(run.finished().results())
                .forEach(entry -> lines.add("::error title=" + property("Assay: outdated known deviation") + "::"
                        + data("'" + entry.clauses() + "' is kept now: take the entry out.")));
        run.finished().incomplete().forEach(reason -> lines.add("::error title=Assay::" + data(reason)));
        return lines;
    }

    private static List<String> annotations(
            CompletedRun run, List<FailureGroup> groups, Standing standing, String command) {
        return groups.stream()
                .filter(group -> run.standing(group.lead()) == standing)
                .limit(SHOWN_ANNOTATIONS)
                .map(group -> annotation(group, command))
                .toList();
    }

    private static String annotation(FailureGroup group, String command) {
        ClauseResult lead = group.lead();
        String more = group.others().isEmpty() ? "" : "\nBy the same cause " + ids(group.others()) + ".";
        return "::" + command + " title=" + property("Assay: " + lead.clause().id()) + "::"
                + data(Reasons.bounded(Reasons.failure(lead) + more, SHOWN_TEXT));
    }

    private static String ids(List<ClauseResult> results) {
        return String.join(
                ", ",
                results.stream().map(result -> result.clause().id().value()).toList());
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }

    /** The run in Markdown: verdict, counts, each cause of failures with what repeats it. */
    static String summary(CompletedRun run) {
        StringBuilder text = new StringBuilder();
        text.append("## Assay: ").append(run.outcome().words()).append("\n\n");
        text.append(String.format(
                Locale.ROOT,
                "%s against %s, seed %d: %d requests in %.1f s.\n\n",
                code(run.started().endpoint()),
                code(run.started().service()),
                run.started().seed(),
                run.finished().requests(),
                run.seconds()));
        counts(run, text);
        List<FailureGroup> groups = FailureGroup.of(run.finished().results(), run.policy());
        groups.stream().limit(SHOWN_FAILURES).forEach(group -> failure(run, group, text));
        if (groups.size() > SHOWN_FAILURES) {
            text.append("… and ").append(groups.size() - SHOWN_FAILURES).append(" more.\n\n");
        }
        run.policy()
                .known()
                .outdated(run.finished().results())
                .forEach(entry -> text.append("The known deviation ")
                        .append(code(entry.clauses().toString()))
                        .append(" is none any more.\n\n"));
        run.finished()
                .incomplete()
                .forEach(reason -> text.append(escaped(reason)).append("\n\n"));
        return text.toString();
    }

    private static void counts(CompletedRun run, StringBuilder text) {
        StringBuilder head = new StringBuilder("|");
        StringBuilder rule = new StringBuilder("|");
        StringBuilder row = new StringBuilder("|");
        for (Standing standing : Standing.values()) {
            int count = run.of(standing).size();
            if (count > 0) {
                head.append(' ').append(standing.word()).append(" |");
                rule.append("---:|");
                row.append(' ').append(count).append(" |");
            }
        }
        text.append(head).append('\n').append(rule).append('\n').append(row).append("\n\n");
    }

    private static void failure(CompletedRun run, FailureGroup group, StringBuilder text) {
        ClauseResult lead = group.lead();
        Finding finding = lead.finding().orElseThrow();
        text.append("### ")
                .append(run.standing(lead).word())
                .append(": ")
                .append(code(lead.clause().id().value()))
                .append("\n\n");
        text.append(escaped(lead.clause().sentence())).append("\n\n");
        text.append("- expected: ").append(escaped(finding.expected())).append('\n');
        text.append("- actual: ").append(escaped(finding.actual())).append('\n');
        if (!group.others().isEmpty()) {
            text.append("- by the same cause: ")
                    .append(escaped(ids(group.others())))
                    .append('\n');
        }
        text.append("- again: ")
                .append(code(Repeat.check(run.started().command(), finding)))
                .append("\n\n");
    }

    /** A text as it is, on one line, for what means something in Markdown or HTML may stand in an answer. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        Reasons.bounded(text, SHOWN_TEXT).codePoints().forEach(c -> {
            if (c < 0x80 && !Character.isLetterOrDigit(c) && c > ' ') {
                escaped.append("&#").append(c).append(';');
            } else {
                escaped.appendCodePoint(Character.isISOControl(c) ? ' ' : c);
            }
        });
        return escaped.toString();
    }

    private static String code(String text) {
        return "<code>" + escaped(text) + "</code>";
    }
}
