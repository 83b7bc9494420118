package dev.assay.conformance.endpoint;

import dev.assay.conformance.endpoint.TransportException.Reason;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Says for people why no answer came. */
final class Failures {

    /** How the JDK's client words that what came is no HTTP, where the kind of its exception does not say so. */
    private static final List<String> NO_HTTP = List.of(
            "Invalid status line",
            "Invalid header",
            "Illegal character in chunk size",
            "invalid chunk header",
            "Invalid chunk header",
            "unexpected content length header",
            "parser state [STATUS_LINE]",
            "Status code");

    private final URI endpoint;
    private final Duration timeout;
    private final String where;

    Failures(URI endpoint, Duration timeout) {
        this.endpoint = endpoint;
        this.timeout = timeout;
        this.where = endpoint.getHost() + ":" + (endpoint.getPort() < 0 ? "the default port" : endpoint.getPort());
    }

    TransportException late() {
        return new TransportException(
                Reason.TIMEOUT, "The endpoint did not answer within " + timeout.toMillis() + " ms.");
    }

    TransportException noHttp(String why) {
        return new TransportException(Reason.NOT_HTTP, "What came from " + where + " is no HTTP: " + why + ".");
    }

    TransportException explain(Throwable failure) {
        if (isAny(failure, BoundedBody.TooLargeException.class)) {
            return new TransportException(
                    Reason.TOO_LARGE, "The answer's body is larger than " + HttpTransport.MAX_BODY + " octets.");
        }
        if (isAny(failure, UnknownHostException.class) || isAny(failure, UnresolvedAddressException.class)) {
            return new TransportException(
                    Reason.UNREACHABLE, "The host " + endpoint.getHost() + " is unknown, or the proxy's is.");
        }
        if (isAny(failure, SSLException.class)) {
            return tls(failure);
        }
        if (isAny(failure, ConnectException.class) || isAny(failure, HttpConnectTimeoutException.class)) {
            return new TransportException(
                    Reason.UNREACHABLE, "Nobody answers at " + where + ": is the server running?");
        }
        if (isAny(failure, HttpTimeoutException.class)) {
            return late();
        }
        return broken(failure);
    }

    private TransportException broken(Throwable failure) {
        Optional<String> noHttp = causes(failure)
                .filter(cause -> cause instanceof ProtocolException
                        || cause instanceof NumberFormatException
                        || NO_HTTP.stream().anyMatch(String.valueOf(cause.getMessage())::contains))
                .map(cause -> String.valueOf(cause.getMessage()))
                .findFirst();
        if (noHttp.isPresent()) {
            return noHttp(noHttp.get());
        }
        if (failure instanceof IOException) {
            return new TransportException(
                    Reason.CLOSED, "The connection to " + where + " ended before the answer did.");
        }
        return new TransportException(Reason.CLOSED, "The request could not be sent: " + failure.getMessage() + ".");
    }

    private TransportException tls(Throwable failure) {
        String why = causes(failure)
                .map(cause -> String.valueOf(cause.getMessage()))
                .reduce((outer, inner) -> inner)
                .orElse("");
        // An alert comes from the endpoint, which looks at certificates of callers; its own is judged on this side.
        String help = why.startsWith("Received fatal alert") && why.contains("certificate")
                ? "The endpoint asks for a certificate that it knows: show one with --cert."
                : "Name the authority that the endpoint's certificate is of with --ca.";
        return new TransportException(Reason.UNREACHABLE, "No TLS connection to " + where + ": " + why + ". " + help);
    }

    private static boolean isAny(Throwable failure, Class<? extends Throwable> type) {
        return causes(failure).anyMatch(type::isInstance);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
