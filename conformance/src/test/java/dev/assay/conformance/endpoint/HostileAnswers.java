package dev.assay.conformance.endpoint;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;

/** Ways to answer that no client should have to bear, by name. */
public final class HostileAnswers {

    private static final String OK = "HTTP/1.1 200 OK\r\n";
    private static final int MANY = 100_000;
    private static final int BOMB_OCTETS = 256 * 1024 * 1024;

    private HostileAnswers() {}

    /** All of them. Those that never end watch the latch, which tells that the server is closed. */
    public static Map<String, LoopbackServer.Behaviour> all() {
        Map<String, LoopbackServer.Behaviour> all = new LinkedHashMap<>();
        all.put("hangs after accept", (out, closed) -> closed.await());
        all.put("hangs after headers", (out, closed) -> {
            write(out, OK + "Content-Length: 10\r\n\r\n");
            closed.await();
        });
        all.put("closes without an answer", (out, closed) -> out.flush());
        all.put("endless body", (out, closed) -> endless(out, closed, OK + "Connection: close\r\n\r\n", "x"));
        all.put(
                "endless chunks",
                (out, closed) -> endless(out, closed, OK + "Transfer-Encoding: chunked\r\n\r\n", "4\r\nabcd\r\n"));
        all.put("endless head", (out, closed) -> endless(out, closed, OK, "X-Filler: x\r\n"));
        all.put("slow drip", HostileAnswers::drip);
        all.put("compression bomb", (out, closed) -> out.write(bomb()));
        texts().forEach((name, text) -> all.put(name, (out, closed) -> write(out, text.get())));
        bodies().forEach((name, body) -> all.put(name, (out, closed) -> write(out, json(body.get()))));
        return all;
    }

    private static Map<String, Supplier<String>> texts() {
        Map<String, Supplier<String>> texts = new LinkedHashMap<>();
        texts.put("garbage", () -> "\u0000\u0001\u00ff SSH-2.0-OpenSSH\r\n\r\n");
        texts.put("HTTP/0.9", () -> "<html>hello</html>");
        texts.put("length too long", () -> OK + "Content-Length: 100\r\n\r\n{}");
        texts.put(
                "length too short",
                () -> OK + "Content-Length: 1\r\n\r\n{}HTTP/1.1 418 Smuggled\r\nContent-Length: 0\r\n\r\n");
        texts.put("length below zero", () -> OK + "Content-Length: -5\r\n\r\n{}");
        texts.put("length beyond a long", () -> OK + "Content-Length: 99999999999999999999999\r\n\r\n{}");
        texts.put("two lengths", () -> OK + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}");
        texts.put(
                "length and chunks",
                () -> OK + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n");
        texts.put("cut chunks", () -> OK + "Transfer-Encoding: chunked\r\n\r\n5\r\n{}");
        texts.put("bad chunk size", () -> OK + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n");
        texts.put("chunk size below zero", () -> OK + "Transfer-Encoding: chunked\r\n\r\n-2\r\n{}\r\n0\r\n\r\n");
        texts.put("chunk size beyond a long", () -> OK + "Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFF\r\n{}");
        texts.put("gzip nobody asked for", () -> OK + "Content-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}");
        texts.put("redirect loop", () -> "HTTP/1.1 307 Temporary Redirect\r\nLocation: /\r\nContent-Length: 0\r\n\r\n");
        texts.put(
                "redirect elsewhere",
                () -> "HTTP/1.1 301 Moved\r\nLocation: http://192.0.2.1/\r\nContent-Length: 0\r\n\r\n");
        texts.put("1xx flood", () -> "HTTP/1.1 102 Processing\r\n\r\n".repeat(MANY));
        texts.put(
                "switching protocols",
                () -> "HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n");
        texts.put("status beyond", () -> "HTTP/1.1 999 What\r\nContent-Length: 0\r\n\r\n");
        texts.put("huge header", () -> OK + "X-Huge: " + "x".repeat(2_000_000) + "\r\nContent-Length: 2\r\n\r\n{}");
        texts.put("thousands of headers", () -> OK + "X-Many: x\r\n".repeat(MANY) + "Content-Length: 2\r\n\r\n{}");
        texts.put("header injection", () -> OK + "X-A: a\rX-B: b\u0000\u001b[31m\r\nContent-Length: 2\r\n\r\n{}");
        texts.put("204 with a body", () -> "HTTP/1.1 204 No Content\r\nContent-Length: 2\r\n\r\n{}");
        return texts;
    }

    private static Map<String, Supplier<String>> bodies() {
        Map<String, Supplier<String>> bodies = new LinkedHashMap<>();
        bodies.put("invalid UTF-8", () -> "{\"clusters\": \"\u00c3\u0028\u00ff\"}");
        bodies.put("NUL octets", () -> "{\"clusters\": \"a\u0000b\"}");
        bodies.put("deep arrays", () -> "{\"clusters\":" + "[".repeat(MANY) + "]".repeat(MANY) + "}");
        bodies.put("deep objects", () -> "{\"clusters\":".repeat(MANY) + "1" + "}".repeat(MANY));
        bodies.put(
                "giant exponent", () -> "{\"clusters\": [{\"createTime\": 1e999999999}], \"nextToken\": 1e999999999}");
        bodies.put("tiny exponent", () -> "{\"clusters\": 1e-999999999}");
        bodies.put("a million digits", () -> "{\"clusters\": " + "1".repeat(1_000_000) + "}");
        bodies.put("duplicate keys", () -> "{\"clusters\": [], \"clusters\": 1}");
        bodies.put("lone surrogates", () -> "{\"clusters\": [], \"nextToken\": \"\\ud800\"}");
        bodies.put("huge body", () -> "{\"clusters\": \"" + "x".repeat(17 * 1024 * 1024) + "\"}");
        bodies.put("many members", () -> "{" + "\"a\":1,".repeat(MANY) + "\"b\":2}");
        return bodies;
    }

    private static String json(String body) {
        return OK + "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private static void endless(OutputStream out, CountDownLatch closed, String head, String part) throws IOException {
        write(out, head);
        byte[] parts = part.repeat(10_000).getBytes(StandardCharsets.ISO_8859_1);
        while (closed.getCount() > 0) {
            out.write(parts);
        }
    }

    private static void drip(OutputStream out, CountDownLatch closed) throws IOException, InterruptedException {
        boolean over = false;
        for (int i = 0; !over; i++) {
            out.write(i < OK.length() ? OK.charAt(i) : 'x');
            out.flush();
            over = closed.await(20, TimeUnit.MILLISECONDS);
        }
    }

    private static byte[] bomb() {
        try {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
                byte[] zeros = new byte[1 << 20];
                for (int i = 0; i < BOMB_OCTETS / zeros.length; i++) {
                    gzip.write(zeros);
                }
            }
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            answer.writeBytes((OK + "Content-Encoding: gzip\r\nContent-Length: " + packed.size() + "\r\n\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
            answer.writeBytes(packed.toByteArray());
            return answer.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
