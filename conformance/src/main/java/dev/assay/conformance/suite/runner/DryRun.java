package dev.assay.conformance.suite.runner;

import dev.assay.conformance.protocol.HttpRequestMessage;
import dev.assay.conformance.suite.Check;
import dev.assay.conformance.suite.CheckSkipped;
import dev.assay.conformance.suite.CheckUndecided;
import dev.assay.conformance.suite.Rehearsal;
import dev.assay.conformance.suite.Session;
import dev.assay.conformance.suite.documented.DocumentedChecks;
import dev.assay.conformance.suite.modelled.ModelledChecks;
import dev.assay.model.clause.ClauseId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import net.jqwik.api.sessions.JqwikSession;

/** Tells what a run would send, check by check, and sends nothing. What documented clauses send depends on answers, so they are named alone. */
public final class DryRun {

    /**
     * What would be sent for one purpose.
     *
     * @param purpose the clauses that are tested, or else what it is for
     * @param clauses how many clauses these are
     * @param requests the requests, in order, those included that make and delete what a case needs
     * @param note why there are no further ones, or none that can be told
     */
    public record Step(String purpose, int clauses, List<HttpRequestMessage> requests, Optional<String> note) {}

    private final Session session;
    private final Rehearsal rehearsal;
    private final Consumer<Step> listener;

    /**
     * A dry run that tells the listener of each step.
     *
     * @throws IllegalArgumentException if the session is not a rehearsal
     */
    public DryRun(Session session, Consumer<Step> listener) {
        this.session = session;
        this.rehearsal =
                session.rehearsal().orElseThrow(() -> new IllegalArgumentException("The session would really send."));
        this.listener = listener;
    }

    /** Tells of all steps, in the order of a run with one worker. */
    public void run() {
        step("Before all clauses", 0, () -> new Preflight(session).check());
        ModelledChecks.of(session)
                .forEach(check -> step(purpose(check), check.clauses().size(), () -> check.run(session)));
        DocumentedChecks.of(session).stream()
                .flatMap(check -> check.clauses().stream())
                .distinct()
                .forEach(clause -> listener.accept(new Step(
                        clause.value(),
                        1,
                        List.of(),
                        Optional.of("Depends on answers: what is sent is known when the endpoint has answered."))));
        step("In the end", 0, () -> JqwikSession.run(() -> session.resources().deleteAll()));
    }

    private void step(String purpose, int clauses, Runnable sending) {
        Optional<String> note = Optional.empty();
        try {
            sending.run();
        } catch (CheckSkipped skipped) {
            note = Optional.of(skipped.reason());
        } catch (CheckUndecided undecided) {
            note = Optional.of(undecided.reason());
        }
        listener.accept(new Step(purpose, clauses, rehearsal.drain(), note));
    }

    private static String purpose(Check check) {
        return check.clauses().stream().map(ClauseId::value).sorted().collect(Collectors.joining(", "));
    }
}
