package dev.assay.conformance.endpoint;

import dev.assay.conformance.endpoint.TransportException.Reason;
import dev.assay.conformance.protocol.Body;
import dev.assay.conformance.protocol.HttpRequestMessage;
import dev.assay.conformance.protocol.HttpResponseMessage;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The transport of real runs, on the JDK's client: HTTP/1.1, no redirect followed, bounded in time and size. */
public final class HttpTransport implements Transport {

    /** The largest body that is read, in octets. */
    static final int MAX_BODY = 16 * 1024 * 1024;

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    private final URI endpoint;
    private final Duration timeout;
    private final HttpClient client;

    /**
     * A transport to an endpoint.
     *
     * @param endpoint the URL that targets of requests are appended to
     * @param timeout how long a whole response may take
     */
    public HttpTransport(URI endpoint, Duration timeout) {
        this.endpoint = endpoint;
        this.timeout = timeout;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT_TIMEOUT.compareTo(timeout) < 0 ? CONNECT_TIMEOUT : timeout)
                .build();
    }

    @Override
    public HttpResponseMessage send(HttpRequestMessage request) {
        CompletableFuture<HttpResponse<byte[]>> future =
                client.sendAsync(build(request), info -> new BoundedBody(MAX_BODY));
        try {
            HttpResponse<byte[]> response = future.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            return new HttpResponseMessage(response.statusCode(), response.headers(), Body.of(response.body()));
        } catch (TimeoutException late) {
            future.cancel(true);
            throw new TransportException(
                    Reason.TIMEOUT, "The endpoint did not answer within " + timeout.toMillis() + " ms.");
        } catch (ExecutionException failed) {
            throw explain(Objects.requireNonNullElse(failed.getCause(), failed));
        } catch (InterruptedException interrupted) {
            future.cancel(true);
            Thread.currentThread().interrupt();
            throw new TransportException(Reason.CLOSED, "The run was interrupted while it waited for an answer.");
        }
    }

    private HttpRequest build(HttpRequestMessage request) {
        String base = endpoint.toString();
        HttpRequest.BodyPublisher body = request.body().isEmpty()
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofByteArray(request.body().bytes());
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(URI.create(base + request.target())).method(request.method(), body);
        request.headers().map().forEach((name, values) -> {
            if (!name.toLowerCase(Locale.ROOT).equals("host")) {
                values.forEach(value -> builder.header(name, value));
            }
        });
        return builder.build();
    }

    private TransportException explain(Throwable cause) {
        String where = endpoint.getHost() + ":" + (endpoint.getPort() < 0 ? "the default port" : endpoint.getPort());
        if (cause instanceof BoundedBody.TooLargeException) {
            return new TransportException(
                    Reason.TOO_LARGE, "The answer's body is larger than " + MAX_BODY + " octets.");
        }
        if (cause instanceof UnknownHostException || cause.getCause() instanceof UnresolvedAddressException) {
            return new TransportException(Reason.UNREACHABLE, "The host " + endpoint.getHost() + " is unknown.");
        }
        if (cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException) {
            return new TransportException(
                    Reason.UNREACHABLE, "Nobody answers at " + where + ": is the server running?");
        }
        if (cause instanceof HttpTimeoutException) {
            return new TransportException(
                    Reason.TIMEOUT, "The endpoint did not answer within " + timeout.toMillis() + " ms.");
        }
        String message = String.valueOf(cause.getMessage());
        if (cause instanceof ProtocolException
                || cause instanceof NumberFormatException
                || cause.getCause() instanceof NumberFormatException
                || message.contains("Invalid status line")
                || message.contains("Invalid header")) {
            return new TransportException(Reason.NOT_HTTP, "What came from " + where + " is no HTTP: " + message + ".");
        }
        if (cause instanceof IOException) {
            return new TransportException(
                    Reason.CLOSED, "The connection to " + where + " ended before the answer did.");
        }
        return new TransportException(Reason.CLOSED, "The request could not be sent: " + message + ".");
    }
}
