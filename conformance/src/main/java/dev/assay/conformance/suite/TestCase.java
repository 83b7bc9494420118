package dev.assay.conformance.suite;

import dev.assay.conformance.endpoint.TransportException;
import dev.assay.conformance.endpoint.TransportException.Reason;
import dev.assay.conformance.protocol.HttpRequestMessage;
import dev.assay.conformance.protocol.HttpResponseMessage;
import dev.assay.conformance.verdict.Answer;
import dev.assay.conformance.verdict.Breach;
import dev.assay.model.clause.ClauseId;
import dev.assay.model.clause.ClauseKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.ObjectNode;
import software.amazon.smithy.model.shapes.OperationShape;

/**
 * One request sequence of a check. Every answer is judged for what it breaks by itself; closing the case hands these judgements to the
 * results. Safe for use by several threads.
 */
public final class TestCase implements AutoCloseable {

    /** Faults that the check's own clause takes upon itself when it is broken by the same answer. */
    private static final Set<ClauseKind> TAKEN_OVER = Set.of(ClauseKind.SERVER_FAULT, ClauseKind.ERROR_NAME);

    private final Session session;
    private final Optional<ClauseId> clause;
    private final List<Exchange> exchanges = new ArrayList<>();
    private final List<Judged> judged = new ArrayList<>();
    private final Set<String> secrets = new HashSet<>();
    private boolean broken;

    TestCase(Session session, Optional<ClauseId> clause) {
        this.session = session;
        this.clause = clause;
    }

    /** Calls an operation as the target's own caller, by an input that keeps what the model asks for. */
    public Answer call(OperationShape operation, ObjectNode input) {
        return call(operation, input, Intent.OBEY);
    }

    /** Calls an operation as the target's own caller. */
    public Answer call(OperationShape operation, ObjectNode input, Intent intent) {
        return call(operation, input, intent, request -> request);
    }

    /** Calls an operation as somebody else, or for another region. */
    public Answer call(OperationShape operation, ObjectNode input, Caller caller) {
        return call(operation, input, caller, Intent.OBEY, request -> request);
    }

    /** Calls an operation by a request that differs from the usual one, but that the operation has to answer all the same. */
    public Answer call(
            OperationShape operation, ObjectNode input, Intent intent, UnaryOperator<HttpRequestMessage> change) {
        return call(operation, input, session.caller(), intent, change);
    }

    private Answer call(
            OperationShape operation,
            ObjectNode input,
            Caller caller,
            Intent intent,
            UnaryOperator<HttpRequestMessage> change) {
        conceal(operation, input);
        HttpRequestMessage encoded = session.protocol().encode(operation, input);
        HttpRequestMessage changed = change.apply(encoded);
        HttpRequestMessage request = encoded.body().equals(changed.body())
                ? changed
                : session.protocol().sealed(operation, changed);
        Outgoing outgoing = new Outgoing(operation, request, Optional.of(input), caller, concealed(), intent, true);
        Answer answer = session.rehearsal()
                .map(rehearsal -> rehearse(rehearsal, outgoing))
                .orElseGet(() -> exchange(outgoing));
        session.resources().notice(operation, input, answer, caller, exchanges());
        session.notice(operation, answer);
        return answer;
    }

    /** Calls an operation without waiting for its turn. */
    public Answer burst(OperationShape operation, ObjectNode input) {
        conceal(operation, input);
        HttpRequestMessage request = session.protocol().encode(operation, input);
        return exchange(new Outgoing(
                operation, request, Optional.of(input), session.caller(), concealed(), Intent.OBEY, false));
    }

    /** Sends a request that is none of the operation's, or is malformed. Only a fault of the server is a breach of its own then. */
    public Answer send(OperationShape operation, HttpRequestMessage request, Intent intent) {
        HttpRequestMessage sealed = session.protocol().sealed(operation, request);
        Outgoing outgoing =
                new Outgoing(operation, sealed, Optional.empty(), session.caller(), concealed(), intent, true);
        if (session.rehearsal().isPresent()) {
            return rehearse(session.rehearsal().get(), outgoing);
        }
        HttpResponseMessage response = transmit(outgoing);
        Answer asOutput = session.judge().judge(operation, response);
        session.resources().notice(operation, Node.objectNode(), asOutput, session.caller(), exchanges());
        return note(operation, response, false);
    }

    private Answer rehearse(Rehearsal rehearsal, Outgoing outgoing) {
        outgoing.requireAllowed(session.options());
        return rehearsal.answer(
                outgoing.operation(),
                session.redaction().redact(outgoing.request(), outgoing.secrets()),
                outgoing.input());
    }

    private Answer exchange(Outgoing outgoing) {
        return note(outgoing.operation(), transmit(outgoing), true);
    }

    private synchronized Answer note(OperationShape operation, HttpResponseMessage response, boolean wellFormed) {
        Answer answer = wellFormed
                ? session.judge().judge(operation, response)
                : session.judge().read(operation, response);
        judged.add(new Judged(operation, answer, wellFormed, exchanges.size()));
        return answer;
    }

    /** Sends a request, and again where it was throttled or refused for the moment: every answer is judged, and the last is what the check gets. */
    private HttpResponseMessage transmit(Outgoing outgoing) {
        OperationShape operation = outgoing.operation();
        HttpResponseMessage response = once(outgoing);
        for (int repeats = 0; outgoing.paced() && isPassing(operation, response); repeats++) {
            note(operation, response, outgoing.isWellFormed());
            holdBack(operation, response, repeats);
            response = once(outgoing);
        }
        return response;
    }

    /** Waits before a request is sent again; an operation that is refused for the moment again and again breaks what the model says of its error. */
    private void holdBack(OperationShape operation, HttpResponseMessage response, int repeats) {
        String name = operation.getId().getName();
        try {
            session.sending().holdBack(name, response, repeats);
        } catch (TransportException givenUp) {
            if (givenUp.reason() == Reason.GIVEN_UP) {
                session.results()
                        .failed(new Finding(
                                ClauseId.of(name, ClauseKind.RETRYABLE.label()),
                                "An answer other than a retryable error, in time.",
                                String.valueOf(givenUp.getMessage()),
                                exchanges(),
                                session.options().seed()));
            }
            throw givenUp;
        }
    }

    /** Whether the answer may be another in a moment: the rate was exceeded, or the model says so of the error. */
    private boolean isPassing(OperationShape operation, HttpResponseMessage response) {
        return Throttling.isThrottled(response)
                || session.protocol()
                        .errorName(response)
                        .filter(session.contract().retryableErrors(operation)::contains)
                        .isPresent();
    }

    private HttpResponseMessage once(Outgoing outgoing) {
        outgoing.requireAllowed(session.options());
        long start = System.nanoTime();
        try {
            HttpResponseMessage response =
                    session.sending().send(outgoing.name(), outgoing.request(), outgoing.caller(), outgoing.paced());
            HttpResponseMessage shown = session.redaction().redact(response, outgoing.secrets());
            Exchange exchange = exchange(outgoing, Optional.of(shown), Optional.empty(), start);
            tell(outgoing, exchange);
            keep(exchange);
            return response;
        } catch (TransportException failure) {
            Exchange exchange =
                    exchange(outgoing, Optional.empty(), Optional.of(String.valueOf(failure.getMessage())), start);
            tell(outgoing, exchange);
            fail(exchange, failure.reason());
            throw failure;
        }
    }

    private Exchange exchange(
            Outgoing outgoing, Optional<HttpResponseMessage> response, Optional<String> failure, long start) {
        HttpRequestMessage shown = session.sending()
                .described(session.redaction().redact(outgoing.request(), outgoing.secrets()), outgoing.caller());
        return new Exchange(outgoing.name(), shown, response, failure, System.nanoTime() - start);
    }

    private void tell(Outgoing outgoing, Exchange exchange) {
        session.options()
                .exchanges()
                .ifPresent(listener ->
                        listener.accept(new SentExchange(exchange, clause, outgoing.intent(), violations(outgoing))));
    }

    /** What the input breaks, judged apart from what the check says of it. */
    private List<String> violations(Outgoing outgoing) {
        return outgoing.input().stream()
                .flatMap(input -> session.inputs().violations(outgoing.operation(), input).stream())
                .map(sentence -> Redaction.redact(sentence, outgoing.secrets()))
                .toList();
    }

    /** An answer that is broken off, no HTTP or endless is a fault of the server; one that is merely late tells nothing. */
    private synchronized void fail(Exchange exchange, Reason reason) {
        keep(exchange);
        if (reason == Reason.CLOSED || reason == Reason.NOT_HTTP || reason == Reason.TOO_LARGE) {
            session.results()
                    .failed(new Finding(
                            ClauseId.of(exchange.operation(), ClauseKind.SERVER_FAULT.label()),
                            "A whole HTTP response.",
                            exchange.failure().orElseThrow(),
                            exchanges,
                            session.options().seed()));
        }
    }

    /** A question that is asked again and again until the answer is another stands in the case once, with the last answer. */
    private synchronized void keep(Exchange exchange) {
        int last = exchanges.size() - 1;
        if (last >= 0
                && exchange.request().method().equals("GET")
                && exchanges.get(last).request().equals(exchange.request())) {
            exchanges.set(last, exchange);
        } else {
            exchanges.add(exchange);
        }
    }

    /** Puts exchanges that prepared the case before its own, once. */
    public synchronized void preparedBy(List<Exchange> preparation) {
        if (exchanges.containsAll(preparation)) {
            return;
        }
        exchanges.addAll(0, preparation);
        judged.replaceAll(one -> one.after(preparation.size()));
    }

    /** The exchanges so far. */
    public synchronized List<Exchange> exchanges() {
        return List.copyOf(exchanges);
    }

    /** Makes a finding of this case for the clause that it breaks. */
    public synchronized Finding finding(ClauseId clause, ClauseBroken breach) {
        broken = true;
        return finding(clause, breach.expected(), breach.actual(), exchanges);
    }

    /** Keeps the secrets of an input out of all that is told of the case: its requests, and sentences that repeat what an answer says. */
    public synchronized void conceal(OperationShape operation, ObjectNode input) {
        secrets.addAll(session.redaction().secrets(session.inputs().shape(operation), input));
    }

    private synchronized Set<String> concealed() {
        return Set.copyOf(secrets);
    }

    private Finding finding(ClauseId clause, String expected, String actual, List<Exchange> shown) {
        return new Finding(
                clause,
                Redaction.redact(expected, secrets),
                Redaction.redact(actual, secrets),
                shown,
                session.options().seed());
    }

    @Override
    public synchronized void close() {
        for (int i = 0; i < judged.size(); i++) {
            boolean last = i == judged.size() - 1;
            settle(judged.get(i), broken && last);
        }
    }

    private void settle(Judged one, boolean takenOver) {
        for (ClauseKind kind : one.about()) {
            Optional<Breach> breach = one.answer().breaches().stream()
                    .filter(b -> b.kind() == kind)
                    .findFirst();
            ClauseId id = ClauseId.of(one.operation().getId().getName(), kind.label());
            if (breach.isEmpty()) {
                session.results().passed(id, 1);
            } else if (!session.swallowed().explains(kind, one.answer())
                    && (!takenOver || !TAKEN_OVER.contains(kind))) {
                session.results()
                        .failed(finding(
                                id,
                                breach.get().expected(),
                                breach.get().actual(),
                                exchanges.subList(0, one.exchange())));
            }
        }
    }
}
