package dev.assay.reference.gate;

import dev.assay.reference.http.HttpRequest;
import dev.assay.reference.types.AccessDeniedException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Refuses calls that are not signed with the one key there is.
 *
 * <p>The AWS SDK's own signer cannot do this: it always signs the header {@code x-amz-content-sha256}, which some clients do not send.
 */
public final class SignatureCheck implements Gate {
    private static final String SERVICE = "docdb-elastic";
    private static final String UNSIGNED_PAYLOAD = "UNSIGNED-PAYLOAD";
    private static final String CONTENT_HASH = "x-amz-content-sha256";
    private static final Duration ALLOWED_SKEW = Duration.ofMinutes(15);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final String accessKey;
    private final String secretKey;
    private final InstantSource clock;

    public SignatureCheck(String accessKey, String secretKey, InstantSource clock) {
        this.accessKey = accessKey;
        this.secretKey = secretKey;
        this.clock = clock;
    }

    @Override
    public void admit(String operation, Caller caller, HttpRequest request) {
        Authorization given = Authorization.parse(request.headers().first("authorization"));
        if (given == null) {
            throw denied("The request is not signed with Signature Version 4 in the header Authorization.");
        }
        if (!given.service().equals(SERVICE) || !given.signedHeaders().contains("host")) {
            throw denied("The signature must be for the service " + SERVICE + " and include the header host.");
        }
        if (!given.accessKey().equals(accessKey)) {
            throw denied("The access key " + given.accessKey() + " is not known.");
        }
        String time = request.headers().first("x-amz-date");
        checkTime(given, time);
        String payloadHash = payloadHash(request);
        String canonical = CanonicalRequest.of(request, given.signedHeaders(), payloadHash);
        if (!MessageDigest.isEqual(bytes(given.signature()), bytes(sign(given, String.valueOf(time), canonical)))) {
            throw denied("The signature is not the one of this request with this key. Check the secret key, and that "
                    + "nothing changes the request on its way.");
        }
    }

    private void checkTime(Authorization given, @Nullable String time) {
        if (time == null || !time.startsWith(given.date())) {
            throw denied("The header x-amz-date is missing, or its day is not that of the credential scope.");
        }
        try {
            Duration skew = Duration.between(Instant.from(TIME.parse(time)), clock.instant());
            if (skew.abs().compareTo(ALLOWED_SKEW) > 0) {
                throw denied("The signature's time is more than 15 minutes from the server's. Check the clock.");
            }
        } catch (DateTimeException e) {
            throw denied("The header x-amz-date is not of the form 20260401T093000Z.");
        }
    }

    private static String payloadHash(HttpRequest request) {
        String actual = hex(sha256(request.body()));
        String stated = request.headers().first(CONTENT_HASH);
        if (stated == null || stated.equals(actual)) {
            return actual;
        }
        if (stated.equals(UNSIGNED_PAYLOAD)) {
            return stated;
        }
        throw denied("The header " + CONTENT_HASH + " is not the hash of the body.");
    }

    private String sign(Authorization given, String time, String canonicalRequest) {
        String text = String.join("\n", "AWS4-HMAC-SHA256", time, given.scope(), hex(sha256(bytes(canonicalRequest))));
        byte[] key = bytes("AWS4" + secretKey);
        for (String part : given.scope().split("/", -1)) {
            key = hmac(key, part);
        }
        return hex(hmac(key, text));
    }

    private static AccessDeniedException denied(String message) {
        return AccessDeniedException.builder().message(message).build();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(bytes(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }
}
