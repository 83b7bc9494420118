package dev.assay.conformance.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointsTest {

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:8080, http://127.0.0.1:8080",
        "http://127.0.0.1:8080/, http://127.0.0.1:8080",
        "https://example.org/stage/, https://example.org/stage",
        "http://[::1]:80, http://[::1]:80",
        "HTTP://LOCALHOST:1, HTTP://LOCALHOST:1"
    })
    void urlsOfHttpAreEndpoints(String text, String expected) {
        assertThat(Endpoints.parse(text)).isEqualTo(URI.create(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "localhost:8080",
                "127.0.0.1:8080",
                "ftp://example.org",
                "http://",
                "http:///path",
                "http://host/?a=b",
                "http://host/#part",
                "http://host:99999",
                "http://host:0",
                "http://user:secret@host",
                "http://ho st",
                "file:/etc/passwd"
            })
    void whateverElseIsRefusedInWords(String text) {
        assertThatThrownBy(() -> Endpoints.parse(text))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageMatching("'.*' is no (URL: .*|endpoint: give a URL such as http://127\\.0\\.0\\.1:8080)\\.");
    }
}
