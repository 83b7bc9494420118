package dev.assay.reference;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A client that sends exactly the bytes it is given, right or wrong, one connection for each request. */
public final class RawHttp {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private RawHttp() {}

    /**
     * What came back.
     *
     * @param headers header lines in their order
     */
    public record Answer(int status, List<Map.Entry<String, String>> headers, String body) {
        /** The values of all lines with a name in any case, joined by a comma. */
        public Optional<String> header(String name) {
            List<String> values = headers.stream()
                    .filter(line -> line.getKey().equalsIgnoreCase(name))
                    .map(Map.Entry::getValue)
                    .toList();
            return values.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", values));
        }

        /** The name of the error that the answer tells of, empty if none. */
        public String errorType() {
            return header("x-amzn-errortype").orElse("");
        }
    }

    /** Sends a request with a body and the headers that HTTP needs for it. */
    public static Answer send(URI server, String method, String target, Map<String, String> headers, String body)
            throws IOException {
        return send(server, method, target, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends a request with a body of any bytes. */
    public static Answer send(URI server, String method, String target, Map<String, String> headers, byte[] bytes)
            throws IOException {
        StringBuilder head =
                new StringBuilder(method).append(' ').append(target).append(" HTTP/1.1\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        boolean lengthGiven = headers.keySet().stream()
                .anyMatch(name -> name.toLowerCase(Locale.ROOT).equals("content-length"));
        if (bytes.length > 0 && !lengthGiven) {
            head.append("Content-Length: ").append(bytes.length).append("\r\n");
        }
        if (headers.keySet().stream().noneMatch(name -> name.equalsIgnoreCase("host"))) {
            head.append("Host: ").append(server.getAuthority()).append("\r\n");
        }
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        request.writeBytes(bytes);
        return sendBytes(server, request.toByteArray());
    }

    /** Sends bytes and reads one answer. */
    public static Answer sendBytes(URI server, byte[] request) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.getOutputStream().write(request);
            return read(socket.getInputStream());
        }
    }

    private static Answer read(InputStream in) throws IOException {
        String statusLine = line(in);
        if (statusLine.isEmpty()) {
            throw new IOException("The server closed the connection without an answer");
        }
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        int length = 0;
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            String name = line.substring(0, colon);
            String value = line.substring(colon + 1).strip();
            headers.add(Map.entry(name, value));
            length = name.equalsIgnoreCase("content-length") ? Integer.parseInt(value) : length;
        }
        String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
        return new Answer(Integer.parseInt(statusLine.split(" ", 3)[1]), headers, body);
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
            line.write(b);
        }
        return line.toString(StandardCharsets.UTF_8).stripTrailing();
    }
}
