package dev.assay.conformance.protocol.restjson;

import dev.assay.conformance.protocol.Body;
import dev.assay.conformance.protocol.HttpRequestMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.traits.HttpChecksumRequiredTrait;
import software.amazon.smithy.model.traits.RequestCompressionTrait;

/** Compression and checksums of whole bodies, where the model asks for them. */
final class RequestEncodings {
    /** The least size that clients compress by default, from the specification of {@code requestCompression}. */
    private static final int COMPRESSED_FROM = 10_240;

    private static final String GZIP = "gzip";
    private static final String CHECKSUM = "Content-MD5";
    private static final String CONTENT_ENCODING = "Content-Encoding";

    private RequestEncodings() {}

    /** The body as it is sent; sets the header fields that tell of it. */
    static Body apply(OperationShape operation, Body body, Map<String, String> fields) {
        boolean compress = body.size() >= COMPRESSED_FROM
                && operation
                        .getTrait(RequestCompressionTrait.class)
                        .filter(trait -> trait.getEncodings().contains(GZIP))
                        .isPresent();
        Body sent = compress ? compressed(body) : body;
        if (compress) {
            fields.merge(CONTENT_ENCODING, GZIP, (given, added) -> given + ", " + added);
        }
        if (operation.hasTrait(HttpChecksumRequiredTrait.class)) {
            fields.put(CHECKSUM, md5(sent));
        }
        return sent;
    }

    /** The request with its checksum made anew, if it has one. */
    static HttpRequestMessage sealed(HttpRequestMessage request) {
        return request.headers().firstValue(CHECKSUM).isPresent()
                ? request.withHeader(CHECKSUM, md5(request.body()))
                : request;
    }

    private static Body compressed(Body body) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(octets)) {
            gzip.write(body.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Body.of(octets.toByteArray());
    }

    private static String md5(Body body) {
        try {
            // MD5 is what the trait asks for; it guards against accidents, not against anybody.
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("MD5").digest(body.bytes()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has MD5", e);
        }
    }
}
