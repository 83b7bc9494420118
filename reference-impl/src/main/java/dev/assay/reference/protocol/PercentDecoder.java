package dev.assay.reference.protocol;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Percent-decoding of one label, query name or query value. A plus stays a plus. */
final class PercentDecoder {
    private PercentDecoder() {}

    /** @throws ProtocolException if an escape is incomplete or the bytes are not UTF-8 */
    static String decode(String raw) {
        int escape = raw.indexOf('%');
        return escape < 0 ? raw : decode(raw, escape);
    }

    private static String decode(String raw, int firstEscape) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length());
        bytes.writeBytes(raw.substring(0, firstEscape).getBytes(StandardCharsets.UTF_8));
        int position = firstEscape;
        while (position < raw.length()) {
            char c = raw.charAt(position);
            if (c == '%') {
                bytes.write(escaped(raw, position));
                position += 3;
            } else if (c < 0x80) {
                bytes.write(c);
                position++;
            } else {
                int end = raw.offsetByCodePoints(position, 1);
                bytes.writeBytes(raw.substring(position, end).getBytes(StandardCharsets.UTF_8));
                position = end;
            }
        }
        return utf8(bytes.toByteArray());
    }

    private static int escaped(String raw, int percent) {
        if (percent + 2 < raw.length()) {
            int high = hex(raw.charAt(percent + 1));
            int low = hex(raw.charAt(percent + 2));
            if (high >= 0 && low >= 0) {
                return high * 16 + low;
            }
        }
        throw ProtocolException.serialization(
                "The request target has a '%' that is not followed by two hexadecimal digits.");
    }

    private static int hex(char c) {
        return c < 0x80 ? Character.digit(c, 16) : -1;
    }

    private static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw ProtocolException.serialization("The request target has escapes that are not UTF-8.");
        }
    }
}
