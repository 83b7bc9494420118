package dev.assay.conformance.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.conformance.protocol.HttpRequestMessage;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Proxies are chosen as curl chooses them. */
class ProxiesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://a.example  | http_proxy=http://p:1   | p:1",
                "http://a.example  | http_proxy=p:1          | p:1",
                "http://a.example  | HTTP_PROXY=http://p:1   | direct",
                "https://a.example | HTTPS_PROXY=http://p:1  | p:1",
                "https://a.example | http_proxy=http://p:1   | direct",
                "https://a.example | ALL_PROXY=http://p:1    | p:1",
                "http://a.example  | http_proxy=http://p:1 no_proxy=example    | direct",
                "http://a.example  | http_proxy=http://p:1 no_proxy=.a.example | direct",
                "http://a.example  | http_proxy=http://p:1 no_proxy=b.example,xample | p:1",
                "http://a.example  | http_proxy=http://p:1 no_proxy=*          | direct",
                "http://localhost:8080   | http_proxy=http://p:1 | direct",
                "http://127.0.0.1:8080   | http_proxy=http://p:1 | direct",
                "http://[::1]:8080       | http_proxy=http://p:1 | direct",
                "http://10.0.0.1:8080    | http_proxy=http://p:1 | p:1"
            })
    void theEnvironmentIsReadAsCurlReadsIt(String endpoint, String environment, String expected) {
        Map<String, String> variables = new HashMap<>();
        for (String variable : environment.split(" ", -1)) {
            int equals = variable.indexOf('=');
            variables.put(variable.substring(0, equals), variable.substring(equals + 1));
        }
        assertThat(chosen(Proxies.of(URI.create(endpoint), variables), endpoint))
                .isEqualTo(expected);
    }

    private static String chosen(ProxySelector proxies, String url) {
        Proxy proxy = proxies.select(URI.create(url)).get(0);
        return proxy.address() instanceof InetSocketAddress address
                ? address.getHostString() + ":" + address.getPort()
                : "direct";
    }

    @ParameterizedTest
    @ValueSource(strings = {"socks5://p:1", "http://user:secret@p:1", "http://", "::"})
    void whatIsNoProxyIsRefusedWithoutTellingIt(String url) {
        assertThatThrownBy(() -> Proxies.through(url))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageNotContaining("secret")
                .hasMessageStartingWith("The proxy cannot be used");
    }

    @Test
    void aProxyThatIsAskedForIsUsedForThisMachineToo() throws IOException {
        try (LoopbackServer proxy = LoopbackServer.saying("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")) {
            Connection connection = new Connection(
                    Duration.ofSeconds(20), Proxies.through(proxy.url().toString()), Optional.empty(), false);
            HttpTransport transport = new HttpTransport(URI.create("http://127.0.0.1:1/base"), connection);
            assertThat(transport.send(HttpRequestMessage.of("GET", "/x")).status())
                    .isEqualTo(200);
            assertThat(proxy.requests().remove()).startsWith("GET http://127.0.0.1:1/base/x HTTP/1.1");
        }
    }
}
