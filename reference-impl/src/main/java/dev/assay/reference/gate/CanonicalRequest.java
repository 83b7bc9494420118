package dev.assay.reference.gate;

import dev.assay.reference.http.HttpRequest;
import dev.assay.reference.http.RequestHeaders;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A request in the form that Signature Version 4 signs. */
final class CanonicalRequest {
    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    private CanonicalRequest() {}

    static String of(HttpRequest request, List<String> signedHeaders, String payloadHash) {
        return String.join(
                "\n",
                request.method(),
                // The path is encoded once more than it was sent.
                encode(request.rawPath(), "/"),
                query(request.rawQuery()),
                signedHeaders.stream()
                        .map(name -> name + ":" + value(request.headers(), name) + "\n")
                        .collect(Collectors.joining()),
                String.join(";", signedHeaders),
                payloadHash);
    }

    private static String value(RequestHeaders headers, String name) {
        return headers.all(name).stream()
                .map(value -> value.strip().replaceAll(" +", " "))
                .collect(Collectors.joining(","));
    }

    private static String query(String raw) {
        return Arrays.stream(raw.split("&", -1))
                .filter(parameter -> !parameter.isEmpty())
                .map(CanonicalRequest::parameter)
                .sorted()
                .collect(Collectors.joining("&"));
    }

    private static String parameter(String raw) {
        int equals = raw.indexOf('=');
        String name = equals < 0 ? raw : raw.substring(0, equals);
        String value = equals < 0 ? "" : raw.substring(equals + 1);
        return encode(decode(name), "") + "=" + encode(decode(value), "");
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static String encode(String text, String alsoKept) {
        StringBuilder encoded = new StringBuilder(text.length() * 2);
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (UNRESERVED.indexOf(c) >= 0 || alsoKept.indexOf(c) >= 0) {
                encoded.append(c);
            } else {
                encoded.append('%').append(String.format("%02X", (int) c));
            }
        }
        return encoded.toString();
    }
}
