package dev.assay.reference.operation;

import dev.assay.reference.types.CreateClusterInput;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.TreeMap;

/** Tells the parameters of two calls apart without keeping them: a password is among them. */
final class Fingerprints {
    private final byte[] salt = new byte[16];

    Fingerprints() {
        new SecureRandom().nextBytes(salt);
    }

    String of(CreateClusterInput input) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            CreateClusterInput open =
                    input.toBuilder().tags(null).adminUserPassword("").build();
            put(digest, open.toString());
            put(digest, input.adminUserPassword());
            put(digest, input.tags() == null ? "" : new TreeMap<>(input.tags()).toString());
            return HexFormat.of().formatHex(digest.digest());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** The length first, so that no two lists of texts look the same. */
    private static void put(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }
}
