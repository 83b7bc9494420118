package dev.assay.conformance.endpoint;

import dev.assay.conformance.protocol.HttpRequestMessage;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;

/** Signs requests by Signature Version 4, with the signer of the AWS SDK. */
public final class Signer {

    private static final List<String> ADDED =
            List.of("authorization", "x-amz-date", "x-amz-content-sha256", "x-amz-security-token");

    private final URI endpoint;
    private final String signingName;
    private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();

    /**
     * A signer for one service at one endpoint.
     *
     * @param signingName the service's name in the credential scope
     */
    public Signer(URI endpoint, String signingName) {
        this.endpoint = endpoint;
        this.signingName = signingName;
    }

    /** What stands in place of a signature where none may be shown: who signs, for which region and service. */
    public String description(String owner, String region) {
        return "AWS4-HMAC-SHA256 Credential=" + owner + "/" + region + "/" + signingName + "/aws4_request";
    }

    /** The same request with the header fields of its signature. */
    public HttpRequestMessage sign(HttpRequestMessage request, Credentials credentials, String region) {
        SdkHttpFullRequest.Builder unsigned = SdkHttpFullRequest.builder()
                .method(SdkHttpMethod.fromValue(request.method()))
                .uri(URI.create(endpoint + request.target()));
        request.headers().map().forEach((name, values) -> unsigned.putHeader(name, values));
        SdkHttpRequest signed = signer.sign(r -> r.identity(identity(credentials))
                        .request(unsigned.build())
                        .payload(ContentStreamProvider.fromByteArray(
                                request.body().bytes()))
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, signingName)
                        .putProperty(AwsV4HttpSigner.REGION_NAME, region))
                .request();
        HttpRequestMessage result = request;
        for (var header : signed.headers().entrySet()) {
            if (ADDED.contains(header.getKey().toLowerCase(Locale.ROOT))) {
                result = result.withHeader(header.getKey(), header.getValue().toArray(new String[0]));
            }
        }
        return result;
    }

    private static AwsCredentialsIdentity identity(Credentials credentials) {
        return credentials
                .sessionToken()
                .map(token -> (AwsCredentialsIdentity) AwsSessionCredentialsIdentity.create(
                        credentials.accessKeyId(), credentials.secretAccessKey(), token))
                .orElseGet(
                        () -> AwsCredentialsIdentity.create(credentials.accessKeyId(), credentials.secretAccessKey()));
    }
}
