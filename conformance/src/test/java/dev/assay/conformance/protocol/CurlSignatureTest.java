package dev.assay.conformance.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A request that is described as signed is signed by curl, with what the environment knows. */
class CurlSignatureTest {

    private static final HttpRequestMessage REQUEST = HttpRequestMessage.of("GET", "/clusters");

    @Test
    void curlSignsWithTheCallersOwn() {
        HttpRequestMessage request = REQUEST.withHeader(
                "Authorization", "AWS4-HMAC-SHA256 Credential=***/eu-west-1/docdb-elastic/aws4_request");
        assertThat(Curl.command("http://localhost:1", request))
                .isEqualTo("curl --globoff --path-as-is --request 'GET' --aws-sigv4 'aws:amz:eu-west-1:docdb-elastic'"
                        + " --user \"$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY\" --header 'Content-Type:'"
                        + " 'http://localhost:1/clusters'");
    }

    @Test
    void aSessionTokenGoesWithThem() {
        HttpRequestMessage request = REQUEST.withHeader(
                        "Authorization", "AWS4-HMAC-SHA256 Credential=***/us-east-1/x/aws4_request")
                .withHeader("X-Amz-Security-Token", "***");
        assertThat(Curl.command("http://localhost:1", request))
                .contains("--header \"x-amz-security-token: $AWS_SESSION_TOKEN\"")
                .doesNotContain("***", "REDACTED");
    }

    @Test
    void othersSignWithTheirs() {
        assertThat(Curl.command(
                        "http://localhost:1",
                        REQUEST.withHeader(
                                "Authorization", "AWS4-HMAC-SHA256 Credential=denied/us-east-1/x/aws4_request")))
                .contains("--user \"$DENIED_ACCESS_KEY_ID:$DENIED_SECRET_ACCESS_KEY\"");
        assertThat(Curl.command(
                        "http://localhost:1",
                        REQUEST.withHeader(
                                "Authorization", "AWS4-HMAC-SHA256 Credential=assay/eu-west-1/x/aws4_request")))
                .contains("--user 'assay:assay'");
    }
}
