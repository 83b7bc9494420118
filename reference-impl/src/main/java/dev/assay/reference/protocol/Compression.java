package dev.assay.reference.protocol;

import dev.assay.reference.http.HttpRequest;
import dev.assay.reference.http.RequestHeaders;
import dev.assay.reference.protocol.ProtocolException.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Undoes the compression of request bodies. A client that compresses appends the algorithm to Content-Encoding; what its user wrote there
 * before stays, and is what a member bound to that header holds.
 */
final class Compression {
    private static final String HEADER = "content-encoding";
    private static final String GZIP = "gzip";

    /** A small body can unpack to a huge one. */
    private static final int MAX_UNPACKED_BYTES = 4 * 1024 * 1024;

    private Compression() {}

    /**
     * The request as it was before it was compressed.
     *
     * @throws ProtocolException if the body is not what the header says
     */
    static HttpRequest undo(HttpRequest request) {
        List<String> encodings = request.headers().all(HEADER);
        String joined = String.join(", ", encodings);
        String algorithm = joined.substring(joined.lastIndexOf(',') + 1).strip().toLowerCase(Locale.ROOT);
        if (!algorithm.equals(GZIP)) {
            return request;
        }
        int comma = joined.lastIndexOf(',');
        String rest = comma < 0 ? null : joined.substring(0, comma).strip();
        return new HttpRequest(
                request.method(), request.target(), new Replaced(request.headers(), rest), unpack(request.body()));
    }

    private static byte[] unpack(byte[] body) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            byte[] unpacked = in.readNBytes(MAX_UNPACKED_BYTES + 1);
            if (unpacked.length > MAX_UNPACKED_BYTES) {
                throw ProtocolException.serialization(
                        "The body unpacks to more than " + MAX_UNPACKED_BYTES + " bytes.");
            }
            return unpacked;
        } catch (IOException e) {
            throw new ProtocolException(Kind.SERIALIZATION, "The body is not in the format gzip.");
        }
    }

    /** Headers with another Content-Encoding, or none. */
    private record Replaced(
            RequestHeaders original, @Nullable String encoding) implements RequestHeaders {
        @Override
        public @Nullable String first(String name) {
            return name.equalsIgnoreCase(HEADER) ? encoding : original.first(name);
        }

        @Override
        public List<String> all(String name) {
            if (!name.equalsIgnoreCase(HEADER)) {
                return original.all(name);
            }
            return encoding == null ? List.of() : List.of(encoding);
        }

        @Override
        public Iterable<Map.Entry<String, String>> lines() {
            List<Map.Entry<String, String>> lines = new ArrayList<>();
            original.lines().forEach(line -> {
                if (!line.getKey().equalsIgnoreCase(HEADER)) {
                    lines.add(line);
                }
            });
            if (encoding != null) {
                lines.add(Map.entry(HEADER, encoding));
            }
            return lines;
        }
    }
}
