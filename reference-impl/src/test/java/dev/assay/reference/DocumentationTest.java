package dev.assay.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The documentation that the server shows of itself. */
class DocumentationTest {
    private final ReferenceServer server;

    DocumentationTest() throws IOException {
        // Documentation is for everybody: no gate stands before it.
        server = ReferenceServer.builder().requireSignature("key", "secret").start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private RawHttp.Answer get(String target) throws IOException {
        return RawHttp.send(server.url(), "GET", target, Map.of(), "");
    }

    @ParameterizedTest
    @CsvSource({
        "/docs/,                                    text/html; charset=utf-8",
        "/docs/index.html?a=b,                      text/html; charset=utf-8",
        "/docs/operations/CopyClusterSnapshot.html, text/html; charset=utf-8",
        "/docs/docs.css,                            text/css; charset=utf-8",
        "/docs/swagger-ui/swagger-ui-bundle.js,     text/javascript; charset=utf-8",
        "/docs/model.json,                          application/json",
    })
    void everyFileHasItsType(String target, String type) throws IOException {
        RawHttp.Answer answer = get(target);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("content-type")).contains(type);
        assertThat(answer.body()).isNotEmpty();
    }

    @Test
    void theFolderIsWhereItsPagesAre() throws IOException {
        RawHttp.Answer answer = get("/docs");
        assertThat(answer.status()).isEqualTo(308);
        assertThat(answer.header("location")).contains("/docs/");
        assertThat(server.documentation()).hasToString(server.url() + "/docs");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/docs/nothing.html",
                "/docs/operations",
                "/docs//index.html",
                "/docs/../ReferenceServer.class",
                "/docs/%2e%2e/ReferenceServer.class",
                "/docs/..%2fReferenceServer.class",
                "/docs/.assay-generated-docs",
                "/docs//etc/passwd",
            })
    void nothingElseIsThere(String target) throws IOException {
        assertThat(get(target).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/docsx", "/clusters"})
    void otherPathsAreTheServices(String target) throws IOException {
        assertThat(get(target).header("x-amzn-errortype")).isPresent();
    }

    @Test
    void tryItGoesToTheServerItself() throws IOException {
        JsonNode document = Copies.json(get("/docs/openapi.json"));
        assertThat(document.path("servers")).hasSize(1);
        assertThat(document.at("/servers/0/url").asText()).isEqualTo("/");
    }
}
