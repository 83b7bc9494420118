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
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** Tells of all steps, check by check: a run sends the first case of each before it goes on with any. */
    public void run() {
        tell("Before all clauses", 0, rehearse(() -> {
            new Preflight(session).check();
            return false;
        }));
        List<Check> checks = ModelledChecks.of(session);
        List<Rehearsed> glances = checks.stream()
                .map(check -> rehearse(() -> check.glance(session)))
                .toList();
        for (int i = 0; i < checks.size(); i++) {
            Check check = checks.get(i);
            Rehearsed glance = glances.get(i);
            tell(
                    purpose(check),
                    check.clauses().size(),
                    glance.more() ? glance.and(rehearse(() -> whole(check))) : glance);
        }
        DocumentedChecks.of(session).stream()
                .flatMap(check -> check.clauses().stream())
                .distinct()
                .forEach(clause -> listener.accept(new Step(
                        clause.value(),
                        1,
                        List.of(),
                        Optional.of("Depends on answers: what is sent is known when the endpoint has answered."))));
        tell("In the end", 0, rehearse(() -> {
            JqwikSession.run(() -> session.resources().deleteAll());
            return false;
        }));
    }

    private boolean whole(Check check) {
        check.run(session);
        return false;
    }

    /** What a part of a check would send, why there is no more, and whether there is another part. */
    private record Rehearsed(List<HttpRequestMessage> requests, Optional<String> note, boolean more) {
        Rehearsed and(Rehearsed next) {
            return new Rehearsed(
                    Stream.concat(requests.stream(), next.requests.stream()).toList(), next.note, next.more);
        }
    }

    private Rehearsed rehearse(BooleanSupplier sending) {
        try {
            boolean more = sending.getAsBoolean();
            return new Rehearsed(rehearsal.drain(), Optional.empty(), more);
        } catch (CheckSkipped skipped) {
            return new Rehearsed(rehearsal.drain(), Optional.of(skipped.reason()), false);
        } catch (CheckUndecided undecided) {
            return new Rehearsed(rehearsal.drain(), Optional.of(undecided.reason()), false);
        }
    }

    private void tell(String purpose, int clauses, Rehearsed rehearsed) {
        listener.accept(new Step(purpose, clauses, rehearsed.requests(), rehearsed.note()));
    }

    private static String purpose(Check check) {
        return check.clauses().stream().map(ClauseId::value).sorted().collect(Collectors.joining(", "));
    }
}
