package dev.assay.conformance.target;

import java.net.URI;
import java.net.URISyntaxException;

/** Reads the URLs of endpoints. */
public final class Endpoints {
    private Endpoints() {}

    /**
     * Reads a URL.
     *
     * @throws ConfigurationException if it is no URL of http or https with a host
     */
    public static URI parse(String text) {
        String trimmed = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
        try {
            URI url = new URI(trimmed);
            boolean http = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
            if (http && url.getHost() != null && url.getRawQuery() == null && url.getRawFragment() == null) {
                return url;
            }
        } catch (URISyntaxException malformed) {
            throw new ConfigurationException("'" + text + "' is no URL: " + malformed.getReason() + ".");
        }
        throw new ConfigurationException("'" + text + "' is no endpoint: give a URL such as http://127.0.0.1:8080.");
    }
}
