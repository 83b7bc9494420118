package dev.assay.conformance.suite.runner;

import dev.assay.conformance.endpoint.Credentials;
import dev.assay.conformance.endpoint.TransportException;
import dev.assay.conformance.endpoint.TransportException.Reason;
import dev.assay.conformance.protocol.HttpRequestMessage;
import dev.assay.conformance.suite.Intent;
import dev.assay.conformance.suite.Session;
import dev.assay.conformance.suite.TestCase;
import dev.assay.conformance.verdict.Answer;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import software.amazon.smithy.aws.traits.auth.SigV4Trait;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.traits.ReadonlyTrait;

/** One harmless request before all others, so that an endpoint which is not there is told of within seconds. */
final class Preflight {

    private static final Set<String> SIGNATURE_REFUSALS = Set.of(
            "UnrecognizedClientException",
            "InvalidSignatureException",
            "IncompleteSignatureException",
            "SignatureDoesNotMatch",
            "RequestTimeTooSkewed",
            "RequestExpired",
            "ExpiredTokenException",
            "InvalidClientTokenId",
            "MissingAuthenticationTokenException");

    private static final long SKEW_MINUTES = 4;
    private static final int MOST_ASKED = 3;

    private final Session session;

    Preflight(Session session) {
        this.session = session;
    }

    /**
     * Sends it. Any HTTP answer will do.
     *
     * @throws TransportException if there was none, or it was that nobody by this signature is known
     */
    void check() {
        List<OperationShape> harmless = session.contract().operations().stream()
                .filter(operation -> operation.hasTrait(ReadonlyTrait.class))
                .filter(operation ->
                        session.inputs().shape(operation).members().stream().noneMatch(MemberShape::isRequired))
                .toList();
        if (harmless.isEmpty() && session.options().readOnly()) {
            return;
        }
        if (harmless.isEmpty()) {
            requireTaken(send(session.contract().operations().get(0), HttpRequestMessage.of("GET", "/"), Intent.OPEN));
            return;
        }
        Answer answer = first(harmless);
        requireTaken(answer);
        boolean madeUp = session.target().credentials().equals(Credentials.ANONYMOUS)
                && session.contract().service().hasTrait(SigV4Trait.class);
        // One operation that denies access may be broken; where all do, nobody is known by made-up credentials.
        if (madeUp && isDenied(answer) && harmless.stream().skip(1).allMatch(other -> isDenied(send(other)))) {
            throw refused(answer);
        }
    }

    /** The first answer to any of a few operations: one that hangs does not keep the others from being checked. */
    private Answer first(List<OperationShape> harmless) {
        int last = Math.min(MOST_ASKED, harmless.size()) - 1;
        for (OperationShape operation : harmless.subList(0, last)) {
            try {
                return send(operation);
            } catch (TransportException late) {
                if (late.reason() != Reason.TIMEOUT) {
                    throw late;
                }
            }
        }
        return send(harmless.get(last));
    }

    private Answer send(OperationShape operation) {
        return send(operation, session.protocol().encode(operation, Node.objectNode()), Intent.OBEY);
    }

    private Answer send(OperationShape operation, HttpRequestMessage request, Intent intent) {
        try (TestCase testCase = session.newCase()) {
            return testCase.send(operation, request, intent);
        }
    }

    private static boolean isDenied(Answer answer) {
        return answer.response().status() == 401 || answer.response().status() == 403;
    }

    /** An endpoint that knows nobody by these signatures would answer every case alike, and no answer would tell anything. */
    private static void requireTaken(Answer answer) {
        if (answer.isClientError()
                && answer.errorName().filter(SIGNATURE_REFUSALS::contains).isPresent()) {
            throw refused(answer);
        }
    }

    private static TransportException refused(Answer answer) {
        return new TransportException(
                Reason.REFUSED,
                "The endpoint does not take the signature: " + answer.summary() + "." + skew(answer)
                        + " Sign with credentials that it knows: --sign, or credentials in the profile.");
    }

    /** What the clocks say of it: a signature is valid for some minutes. */
    private static String skew(Answer answer) {
        try {
            return answer.response()
                    .headers()
                    .firstValue("date")
                    .map(date -> ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant())
                    .map(there -> Duration.between(Instant.now(), there).toMinutes())
                    .filter(minutes -> Math.abs(minutes) >= SKEW_MINUTES)
                    .map(minutes -> " Its clock is " + Math.abs(minutes) + " minutes "
                            + (minutes > 0 ? "ahead of" : "behind") + " this machine's: set this one right.")
                    .orElse("");
        } catch (DateTimeException noDate) {
            return "";
        }
    }
}
