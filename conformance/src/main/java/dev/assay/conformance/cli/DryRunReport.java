package dev.assay.conformance.cli;

import dev.assay.conformance.protocol.HttpRequestMessage;
import dev.assay.conformance.suite.Session;
import dev.assay.conformance.suite.runner.DryRun;
import java.io.PrintWriter;

/** Lists for people what a run would send. */
final class DryRunReport {

    private static final int SHOWN_BODY = 400;

    private final PrintWriter out;
    private final boolean bodies;
    private int clauses;
    private int requests;
    private int unknown;

    /** @param bodies whether bodies are shown to their end */
    DryRunReport(PrintWriter out, boolean bodies) {
        this.out = out;
        this.bodies = bodies;
    }

    /** Rehearses and lists. */
    void print(Session session) {
        out.println("Nothing is sent. This is what a check with --seed "
                + session.options().seed() + " would send, with values made up for what only answers tell.");
        new DryRun(session, this::print).run();
        out.println();
        out.println(requests + " requests for " + clauses + " clauses, and for " + unknown
                + " more the requests that depend on answers.");
        out.flush();
    }

    private void print(DryRun.Step step) {
        boolean nothing = step.requests().isEmpty() && step.note().isEmpty();
        if (nothing && step.clauses() == 0) {
            return;
        }
        out.println();
        out.println(step.purpose());
        step.requests().forEach(request -> out.println("  " + line(request)));
        step.note().ifPresent(note -> out.println("  " + note));
        requests += step.requests().size();
        if (step.requests().isEmpty()) {
            unknown += step.clauses();
        } else {
            clauses += step.clauses();
        }
    }

    private String line(HttpRequestMessage request) {
        // A body may hold whatever breaks a constraint, but a request is one line.
        String body = request.body().text().replace("\r", "\\r").replace("\n", "\\n");
        boolean cut = !bodies && body.length() > SHOWN_BODY;
        String shown = cut ? body.substring(0, SHOWN_BODY) + "... (" + body.length() + " characters)" : body;
        return request.method() + " " + request.target() + (shown.isEmpty() ? "" : " " + shown);
    }
}
