package dev.assay.reference.operation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tokens that tell where the next page begins. A token is signed together with the list that it belongs to, so that only a token of that
 * very list is taken; it holds a position, so that what comes and goes between two pages moves nothing.
 */
public final class PageTokens {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SIGNATURE_BYTES = 12;

    private final SecretKeySpec key;

    /** Tokens of another instance are not taken: positions mean something else there. */
    public PageTokens() {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        this.key = new SecretKeySpec(secret, ALGORITHM);
    }

    /**
     * Writes a token.
     *
     * @param list names the list, its region and filters included
     * @param position the position of the last element shown
     */
    String write(String list, long position) {
        ByteBuffer token = ByteBuffer.allocate(Long.BYTES + SIGNATURE_BYTES).putLong(position);
        token.put(signature(list, position));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token.array());
    }

    /**
     * Reads a token.
     *
     * @throws dev.assay.reference.types.ValidationException if the token is none of the list
     */
    long read(String list, String token) {
        byte[] bytes = decode(token);
        if (bytes.length == Long.BYTES + SIGNATURE_BYTES) {
            long position = ByteBuffer.wrap(bytes).getLong();
            byte[] signature = Arrays.copyOfRange(bytes, Long.BYTES, bytes.length);
            if (MessageDigest.isEqual(signature, signature(list, position))) {
                return position;
            }
        }
        throw refused();
    }

    private static byte[] decode(String token) {
        try {
            return Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            throw refused();
        }
    }

    private static RuntimeException refused() {
        return Errors.invalid(
                "nextToken",
                "Value at '/nextToken' is no token of this list. Pass the nextToken of the page before, with the same filters.");
    }

    private byte[] signature(String list, long position) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(list.getBytes(StandardCharsets.UTF_8));
            byte[] full = mac.doFinal(
                    ByteBuffer.allocate(Long.BYTES).putLong(position).array());
            return Arrays.copyOf(full, SIGNATURE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }
}
