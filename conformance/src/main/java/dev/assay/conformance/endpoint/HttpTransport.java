package dev.assay.conformance.endpoint;

import dev.assay.conformance.endpoint.TransportException.Reason;
import dev.assay.conformance.protocol.Body;
import dev.assay.conformance.protocol.HttpRequestMessage;
import dev.assay.conformance.protocol.HttpResponseMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The transport of real runs, on the JDK's client: no redirect followed, nothing sent twice, bounded in time and size. */
public final class HttpTransport implements Transport {

    /** The largest body that is read, in octets. */
    static final int MAX_BODY = 16 * 1024 * 1024;

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    static {
        // By itself the JDK's client sends a GET again, up to five times, when its connection closes before an answer.
        // It reads this once, at its
        // first request, and has no other way to be told.
        propose("jdk.httpclient.redirects.retrylimit", "1");
        propose("jdk.httpclient.disableRetryConnect", "true");
        // Else a header without an end would fill the memory on a JDK that knows no bound by default.
        propose("jdk.http.maxHeaderSize", "393216");
    }

    private final URI endpoint;
    private final Duration timeout;
    private final HttpClient client;
    private final Failures failures;

    /**
     * A transport to an endpoint, by HTTP/1.1 and without a proxy.
     *
     * @param endpoint the URL that targets of requests are appended to
     * @param timeout how long a whole response may take
     */
    public HttpTransport(URI endpoint, Duration timeout) {
        this(endpoint, Connection.within(timeout));
    }

    /**
     * A transport to an endpoint.
     *
     * @param endpoint the URL that targets of requests are appended to
     * @param connection how it is reached
     */
    public HttpTransport(URI endpoint, Connection connection) {
        this.endpoint = endpoint;
        this.timeout = connection.timeout();
        this.failures = new Failures(endpoint, timeout);
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(connection.http2() ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(connection.proxies())
                .connectTimeout(CONNECT_TIMEOUT.compareTo(timeout) < 0 ? CONNECT_TIMEOUT : timeout);
        connection.tls().ifPresent(builder::sslContext);
        this.client = builder.build();
    }

    private static void propose(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    @Override
    public HttpResponseMessage send(HttpRequestMessage request) {
        CompletableFuture<HttpResponse<byte[]>> future =
                client.sendAsync(build(request), info -> new BoundedBody(MAX_BODY));
        try {
            HttpResponse<byte[]> response = future.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            requireOneLength(response.headers());
            return new HttpResponseMessage(response.statusCode(), response.headers(), Body.of(response.body()));
        } catch (TimeoutException late) {
            future.cancel(true);
            throw failures.late();
        } catch (ExecutionException failed) {
            throw failures.explain(Objects.requireNonNullElse(failed.getCause(), failed));
        } catch (InterruptedException interrupted) {
            future.cancel(true);
            Thread.currentThread().interrupt();
            throw new TransportException(Reason.INTERRUPTED, "The run was interrupted while it waited for an answer.");
        }
    }

    /** An answer that says twice how long it is, and differs, means something else to every reader. */
    private void requireOneLength(HttpHeaders headers) {
        long lengths = headers.allValues("content-length").stream().distinct().count();
        boolean chunked = headers.firstValue("transfer-encoding").isPresent();
        if (lengths > 1 || (lengths == 1 && chunked)) {
            throw failures.noHttp("it has several lengths");
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
}
