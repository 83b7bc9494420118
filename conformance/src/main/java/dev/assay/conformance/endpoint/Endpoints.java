package dev.assay.conformance.endpoint;

import java.net.URI;
import java.net.URISyntaxException;

/** Reads the URLs of endpoints. */
public final class Endpoints {
    private static final int MAX_PORT = 65_535;

    private Endpoints() {}

    /**
     * Reads a URL.
     *
     * @throws ConfigurationException if it is no URL of http or https with a host, or has a port that does not exist, a user or a query
     */
    public static URI parse(String text) {
        String trimmed = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
        try {
            URI url = new URI(trimmed);
            if (isHttp(url) && url.getHost() != null && isPlain(url)) {
                return url;
            }
        } catch (URISyntaxException malformed) {
            throw new ConfigurationException("'" + text + "' is no URL: " + malformed.getReason() + ".");
        }
        throw new ConfigurationException("'" + text + "' is no endpoint: give a URL such as http://127.0.0.1:8080.");
    }

    private static boolean isHttp(URI url) {
        return "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
    }

    /** Nothing but host, port and path: a query would be in the way of targets, and a password would be in every report. */
    private static boolean isPlain(URI url) {
        boolean port = url.getPort() == -1 || (url.getPort() > 0 && url.getPort() <= MAX_PORT);
        return port && url.getRawUserInfo() == null && url.getRawQuery() == null && url.getRawFragment() == null;
    }
}
