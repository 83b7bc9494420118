package dev.assay.conformance.suite.runner;

import dev.assay.conformance.endpoint.TransportException;
import dev.assay.conformance.endpoint.TransportException.Reason;
import dev.assay.conformance.protocol.HttpRequestMessage;
import dev.assay.conformance.suite.Session;
import dev.assay.conformance.suite.TestCase;
import dev.assay.conformance.verdict.Answer;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
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
        Optional<OperationShape> harmless = session.contract().operations().stream()
                .filter(operation -> operation.hasTrait(ReadonlyTrait.class))
                .filter(operation ->
                        session.inputs().shape(operation).members().stream().noneMatch(MemberShape::isRequired))
                .findFirst();
        if (harmless.isEmpty() && session.options().readOnly()) {
            return;
        }
        try (TestCase testCase = session.newCase()) {
            requireTaken(testCase.send(
                    harmless.orElseGet(() -> session.contract().operations().get(0)),
                    harmless.map(operation -> session.protocol().encode(operation, Node.objectNode()))
                            .orElse(HttpRequestMessage.of("GET", "/"))));
        }
    }

    /** An endpoint that knows nobody by these signatures would answer every case alike, and no answer would tell anything. */
    private static void requireTaken(Answer answer) {
        if (answer.isClientError()
                && answer.errorName().filter(SIGNATURE_REFUSALS::contains).isPresent()) {
            throw new TransportException(
                    Reason.REFUSED,
                    "The endpoint does not take the signature: " + answer.summary() + "." + skew(answer)
                            + " Sign with credentials that it knows: --sign, or credentials in the profile.");
        }
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
