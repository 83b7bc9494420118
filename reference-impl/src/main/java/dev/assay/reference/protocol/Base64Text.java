package dev.assay.reference.protocol;

import java.util.Base64;

/** Blobs as text. */
final class Base64Text {
    private Base64Text() {}

    /**
     * Decodes strictly: the standard alphabet, padded, nothing else.
     *
     * @throws ProtocolException if it is anything else
     */
    static byte[] decode(String text, String place) {
        // The JDK's decoder lets missing padding pass.
        if (text.length() % 4 == 0) {
            try {
                return Base64.getDecoder().decode(text);
            } catch (IllegalArgumentException e) {
                throw refused(place);
            }
        }
        throw refused(place);
    }

    static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static ProtocolException refused(String place) {
        return ProtocolException.serialization("Expected padded base64 in " + place + ".");
    }
}
