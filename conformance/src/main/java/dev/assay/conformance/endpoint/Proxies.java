package dev.assay.conformance.endpoint;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Chooses proxies, by an option or by the environment variables that curl reads. */
public final class Proxies {

    private static final int DEFAULT_PORT = 1080;

    private Proxies() {}

    /** No proxy at all. */
    public static ProxySelector none() {
        return new Fixed(Proxy.NO_PROXY);
    }

    /**
     * The proxy of this URL for every host, this machine included.
     *
     * @throws ConfigurationException if it is no URL of an HTTP proxy, or names a user
     */
    public static ProxySelector through(String url) {
        return new Fixed(proxy(url));
    }

    /**
     * The proxy that {@code https_proxy}, {@code http_proxy} or {@code all_proxy} names, except for hosts of {@code no_proxy} and for this machine.
     *
     * <p>As with curl, {@code HTTP_PROXY} in capitals is not read: a web server makes it of a header of a request.
     *
     * @throws ConfigurationException if the variable holds no URL of an HTTP proxy
     */
    public static ProxySelector of(URI endpoint, Map<String, String> environment) {
        String host = bare(endpoint);
        String scheme = endpoint.getScheme().toLowerCase(Locale.ROOT);
        Optional<String> url = variable(environment, scheme + "_proxy", scheme.equals("https"))
                .or(() -> variable(environment, "all_proxy", true));
        boolean direct = isThisMachine(host)
                || variable(environment, "no_proxy", true)
                        .filter(list -> isListed(host, list))
                        .isPresent();
        return direct || url.isEmpty() ? none() : through(url.get());
    }

    private static Optional<String> variable(Map<String, String> environment, String name, boolean capitals) {
        return Optional.ofNullable(environment.get(name))
                .or(() -> capitals
                        ? Optional.ofNullable(environment.get(name.toUpperCase(Locale.ROOT)))
                        : Optional.empty())
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    private static String bare(URI endpoint) {
        String host = endpoint.getHost();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host.toLowerCase(Locale.ROOT);
    }

    private static boolean isThisMachine(String host) {
        if (host.equals("localhost") || host.endsWith(".localhost")) {
            return true;
        }
        boolean literal = host.contains(":") || host.matches("[0-9.]+");
        try {
            return literal && InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException noAddress) {
            return false;
        }
    }

    private static boolean isListed(String host, String list) {
        return Arrays.stream(list.split("[,\\s]+", -1))
                .map(entry -> entry.strip().toLowerCase(Locale.ROOT))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> entry.startsWith(".") ? entry.substring(1) : entry)
                .anyMatch(entry -> entry.equals("*") || host.equals(entry) || host.endsWith("." + entry));
    }

    private static Proxy proxy(String url) {
        try {
            URI parsed = new URI(url.contains("://") ? url : "http://" + url);
            boolean usable = "http".equalsIgnoreCase(parsed.getScheme())
                    && parsed.getHost() != null
                    && parsed.getRawUserInfo() == null;
            if (usable) {
                int port = parsed.getPort() < 0 ? DEFAULT_PORT : parsed.getPort();
                return new Proxy(Proxy.Type.HTTP, new InetSocketAddress(parsed.getHost(), port));
            }
        } catch (URISyntaxException malformed) {
            throw unusable();
        }
        throw unusable();
    }

    /** The URL itself is not told: it may hold a password. */
    private static ConfigurationException unusable() {
        return new ConfigurationException(
                "The proxy cannot be used: give a URL such as http://proxy.example:3128, without a user.");
    }

    /** One proxy for every host. */
    private static final class Fixed extends ProxySelector {
        private final Proxy proxy;

        Fixed(Proxy proxy) {
            this.proxy = proxy;
        }

        @Override
        public List<Proxy> select(URI uri) {
            return List.of(proxy);
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException failure) {
            // The transport tells of it; there is no other proxy to turn to.
        }
    }
}
