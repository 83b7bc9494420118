package dev.assay.conformance.cli;

import dev.assay.conformance.endpoint.ConfigurationException;
import dev.assay.conformance.endpoint.Connection;
import dev.assay.conformance.endpoint.Credentials;
import dev.assay.conformance.endpoint.CredentialsChain;
import dev.assay.conformance.endpoint.HttpTransport;
import dev.assay.conformance.endpoint.Proxies;
import dev.assay.conformance.endpoint.Target;
import dev.assay.conformance.endpoint.TargetBuilder;
import dev.assay.conformance.endpoint.Tls;
import dev.assay.conformance.endpoint.Transport;
import java.io.PrintWriter;
import java.net.ProxySelector;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How the endpoint is reached, and in whose name. */
final class ConnectionOptions {

    /** Where the password of a certificate stands, for options are seen by everybody on a machine. */
    static final String PASSWORD = "ASSAY_CERT_PASSWORD";

    @Option(
            names = "--sign",
            description =
                    "Sign as the profile says, or else with your own AWS credentials: environment, ~/.aws, container, instance.")
    private boolean sign;

    @Option(names = "--timeout", paramLabel = "D", description = "How long an answer may take, such as 10s.")
    private @Nullable String timeout;

    @Option(names = "--settle", paramLabel = "D", description = "How long states may take to settle, such as 30s.")
    private @Nullable String settle;

    @Option(
            names = "--proxy",
            paramLabel = "URL",
            description = "Send through this proxy. Default: what https_proxy, http_proxy and no_proxy say.")
    private @Nullable String proxy;

    @Option(
            names = "--ca",
            paramLabel = "FILE",
            description = "Trust the authorities in this file (PEM) instead of those of the JDK.")
    private @Nullable Path authorities;

    @Option(names = "--insecure", description = "Do not look at the endpoint's certificate at all.")
    private boolean insecure;

    @Option(
            names = "--cert",
            paramLabel = "FILE",
            description = "Show this certificate (PKCS #12; its password in " + PASSWORD + ").")
    private @Nullable Path certificate;

    @Option(names = "--http2", description = "Speak HTTP/2 where the endpoint has it.")
    private boolean http2;

    /** The target as these options change it. */
    Target applyTo(Target target) {
        TargetBuilder builder = target.toBuilder();
        if (timeout != null) {
            builder.timeout(Durations.parse(timeout));
        }
        if (settle != null) {
            builder.settle(Durations.parseAny(settle));
        }
        if (sign && target.credentials().equals(Credentials.ANONYMOUS)) {
            builder.credentials(CredentialsChain.find());
        }
        return builder.build();
    }

    /**
     * The way to a target.
     *
     * @param warnings where is told what makes the way unsafe
     */
    Transport transport(Target target, Map<String, String> environment, PrintWriter warnings) {
        ProxySelector proxies = proxy == null ? Proxies.of(target.endpoint(), environment) : Proxies.through(proxy);
        return new HttpTransport(
                target.endpoint(),
                new Connection(
                        target.timeout(),
                        proxies,
                        tls(target, environment, warnings).context(),
                        http2));
    }

    private Tls tls(Target target, Map<String, String> environment, PrintWriter warnings) {
        boolean secure = target.endpoint().getScheme().toLowerCase(Locale.ROOT).equals("https");
        if (!secure && (authorities != null || insecure || certificate != null)) {
            throw new ConfigurationException("--ca, --cert and --insecure are for endpoints of https.");
        }
        if (authorities != null && insecure) {
            throw new ConfigurationException("Give --ca or --insecure, not both.");
        }
        Tls tls = new Tls();
        if (authorities != null) {
            tls.trusting(authorities);
        }
        if (certificate != null) {
            tls.showing(certificate, environment.getOrDefault(PASSWORD, ""));
        }
        if (insecure) {
            warnings.println("WARNING: --insecure is given, so whoever answers is taken for "
                    + target.endpoint().getHost() + ". Whatever is sent, signatures included, may be read by others.");
            warnings.flush();
            tls.trustingAnybody();
        }
        return tls;
    }
}
