package dev.assay.reference;

import dev.assay.reference.http.HttpTransport;
import java.io.IOException;
import java.net.URI;

/** A running reference implementation. */
public final class ReferenceServer implements AutoCloseable {
    private final HttpTransport transport;
    private final URI url;

    private ReferenceServer(HttpTransport transport, URI url) {
        this.transport = transport;
        this.url = url;
    }

    /** A server that keeps the contract, at a free port of this machine, unless it is set up otherwise. */
    public static ReferenceServerBuilder builder() {
        return new ReferenceServerBuilder();
    }

    static ReferenceServer start(String host, int port, ReferenceServerBuilder setup) throws IOException {
        HttpTransport transport =
                HttpTransport.start(host, port, setup.limits(), Documentation.before(setup.pipeline()));
        String authority = host.contains(":") ? "[" + host + "]" : host;
        return new ReferenceServer(transport, URI.create("http://" + authority + ":" + transport.port()));
    }

    /** Where the server listens. */
    public URI url() {
        return url;
    }

    /** Where a browser finds the documentation of the contract, with requests to try. */
    public URI documentation() {
        return url.resolve(Documentation.PATH);
    }

    /** Lets running calls end for a short while, then stops. */
    @Override
    public void close() {
        transport.close();
    }
}
