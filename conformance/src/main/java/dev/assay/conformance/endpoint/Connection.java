package dev.assay.conformance.endpoint;

import java.net.ProxySelector;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/**
 * How an endpoint is reached.
 *
 * @param timeout how long a whole answer may take
 * @param proxies which proxy leads to it
 * @param tls whom to trust and what to show of oneself, where that is not what the JDK has of itself
 * @param http2 whether HTTP/2 is spoken where the endpoint has it
 */
public record Connection(Duration timeout, ProxySelector proxies, Optional<SSLContext> tls, boolean http2) {

    /** HTTP/1.1 without a proxy. */
    public static Connection within(Duration timeout) {
        return new Connection(timeout, Proxies.none(), Optional.empty(), false);
    }
}
